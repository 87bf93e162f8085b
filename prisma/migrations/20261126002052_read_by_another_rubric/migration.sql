-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "question" JSONB;
