-- CreateTable
CREATE TABLE "DoomedSound" (
    "id" TEXT NOT NULL PRIMARY KEY
);
