"use client";

import { Button } from "./_ui/button";
import { Page } from "./_ui/page";

export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  return (
    <Page>
      <h1 className="text-5xl">That did not work.</h1>
      <p className="mt-5 mb-8 max-w-[52ch] text-lg text-muted">
        Something broke on our side. What you had saved is safe. Try again; if it keeps happening, the terminal in which
        Greenroom runs says why.
      </p>
      <Button onClick={retry}>Try again</Button>
    </Page>
  );
}
