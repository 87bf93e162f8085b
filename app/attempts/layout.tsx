import { FollowResults } from "./follow-results";

/** Stays while the list below it is made anew under each address, and so can take the focus along. */
export default function AttemptsLayout({ children }: LayoutProps<"/attempts">) {
  return <FollowResults>{children}</FollowResults>;
}
