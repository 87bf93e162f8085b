import { ButtonLink } from "./_ui/button";
import { Page } from "./_ui/page";

export default function NotFound() {
  return (
    <Page>
      <h1 className="text-5xl">There is nothing here.</h1>
      <p className="mt-5 mb-8 max-w-[52ch] text-lg text-muted">
        The address may be mistyped, or the page belongs to someone else. Your own interviews are all under Attempts.
      </p>
      <ButtonLink href="/attempts">See my attempts</ButtonLink>
    </Page>
  );
}
