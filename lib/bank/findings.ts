/** One thing that is wrong in a bank file. `line` counts from 1; `question` is the question's id, or its text while it has none. */
export type BankProblem = { file: string; line: number; question: string | null; message: string };

/** The problem as one line, e.g. "content/nurse.md:41 (patient-safety): Add a line …". */
export function formatProblem({ file, line, question, message }: BankProblem): string {
  return `${file}:${line}${question === null ? "" : ` (${question})`}: ${message}`;
}

/** What a reading has found so far: the problems, and the line that each value of the bank came from. */
export class Findings {
  readonly #file: string;
  readonly #problems = new Map<string, BankProblem>();
  readonly #places = new Map<string, Place>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Says the same thing about one line only once. */
  report(line: number, message: string, question: string | null = null): void {
    const key = `${line} ${message}`;
    if (!this.#problems.has(key)) this.#problems.set(key, { file: this.#file, line, question, message });
  }

  get found(): boolean {
    return this.#problems.size > 0;
  }

  inOrderOfLines(): BankProblem[] {
    return [...this.#problems.values()].sort((one, other) => one.line - other.line);
  }

  place(path: readonly PropertyKey[], line: number, question: string | null = null): Place {
    const place = new Place(this, path, line, question);
    this.#places.set(path.join("."), place);
    return place;
  }

  /** The place of the value at `path`, or of the nearest value around it that has one. */
  nearest(path: readonly PropertyKey[]): Place {
    return this.#places.get(path.join(".")) ?? (path.length > 0 ? this.nearest(path.slice(0, -1)) : this.place([], 1));
  }
}

/** Where one value of the bank stands in the file; what is reported through it carries its question's name. */
export class Place {
  readonly line: number;
  readonly #findings: Findings;
  readonly #path: readonly PropertyKey[];
  readonly #question: string | null;

  constructor(findings: Findings, path: readonly PropertyKey[], line: number, question: string | null) {
    this.line = line;
    this.#findings = findings;
    this.#path = path;
    this.#question = question;
  }

  /** The place of a value inside this one. */
  at(key: PropertyKey, line: number, question: string | null = this.#question): Place {
    return this.#findings.place([...this.#path, key], line, question);
  }

  report(message: string, line: number = this.line): void {
    this.#findings.report(line, message, this.#question);
  }
}
