import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";
import "./print.css";

export const metadata: Metadata = {
  title: { default: "Greenroom", template: "%s · Greenroom" },
  description:
    "Practise the interview before the interview, under a real clock, with scores that quote your own words.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#121613" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  // Every page is made for its request: a static one could carry no nonce (docs/decisions/003).
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
