import Link from "next/link";
import type { ReactNode } from "react";
import { NavigationLink } from "./navigation-link";

/** The frame of every page but the room: name, navigation, main. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[1128px] px-6">
      <a
        href="#main"
        className="sr-only rounded-full bg-accent px-5 py-3 text-accent-ink focus:not-sr-only focus:absolute focus:top-3 focus:left-3"
      >
        Skip to the content
      </a>
      <header className="flex min-h-12 flex-wrap items-center gap-x-7 gap-y-1 py-3.5 text-[0.9375rem]">
        <Link href="/" className="py-2 font-semibold font-voice text-ink text-xl tracking-tight no-underline">
          Greenroom
        </Link>
        <nav
          aria-label="Main"
          className="ml-auto flex gap-x-[22px] max-[519px]:w-full max-[519px]:justify-between max-[519px]:gap-x-1.5"
        >
          <NavigationLink href="/banks">Banks</NavigationLink>
          <NavigationLink href="/attempts">Attempts</NavigationLink>
          <NavigationLink href="/progress">Progress</NavigationLink>
          <NavigationLink href="/stories">Stories</NavigationLink>
          <NavigationLink href="/settings">Settings</NavigationLink>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="pt-8 pb-20 outline-none sm:pt-12">
        {children}
      </main>
    </div>
  );
}
