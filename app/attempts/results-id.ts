/** The id of what says how many attempts are shown. In a file of its own, since client code exports no values to a page. */
export const RESULTS = "results";
