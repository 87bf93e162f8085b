import "server-only";
import { revalidatePath } from "next/cache";

/** Has the browser drop every page that it kept, as each may show what an action has just changed or deleted. */
export function forgetPages(): void {
  revalidatePath("/", "layout");
}
