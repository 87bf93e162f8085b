"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A way to a room of the house. It says when one stands there: "page" at its door, "true" further in. */
export function NavigationLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname();
  const current = here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link
      href={href}
      aria-current={current}
      className="inline-flex min-h-11 items-center text-muted no-underline decoration-2 decoration-accent underline-offset-8 hover:text-ink aria-[current]:text-ink aria-[current]:underline"
    >
      {children}
    </Link>
  );
}
