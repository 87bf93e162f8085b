import { describe, expect, it } from "vitest";
import { parsePrompt } from "./prompt";

const SHAPE = { System: [], User: ["name", "answer"] } as const;
const GOOD =
  "---\ntitle: Greeter\nsummary: Greets.\n---\n\n# System\n\nBe kind.\n\n## How\n\n# User\n\nI am {{name}}: {{answer}}\n";

describe("parsePrompt", () => {
  it("gives each section, filled in", () => {
    const prompt = parsePrompt("greeter.md", GOOD, SHAPE);
    expect(prompt.render("System", {})).toBe("Be kind.\n\n## How");
    expect(prompt.render("User", { name: "Ada", answer: "hello" })).toBe("I am Ada: hello");
  });

  it("leaves what a value contains as it is", () => {
    const prompt = parsePrompt("greeter.md", GOOD, SHAPE);
    expect(prompt.render("User", { name: "{{answer}}", answer: "$& $1 # System" })).toBe(
      "I am {{answer}}: $& $1 # System",
    );
  });

  it("has a version that changes with every word, and not with line ends", () => {
    const { version } = parsePrompt("greeter.md", GOOD, SHAPE);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(parsePrompt("greeter.md", GOOD.replaceAll("\n", "\r\n"), SHAPE).version).toBe(version);
    expect(parsePrompt("greeter.md", GOOD.replace("kind", "firm"), SHAPE).version).not.toBe(version);
  });

  it.each([
    ["no front matter", GOOD.slice(4), "begin with front matter"],
    ["front matter without a title", GOOD.replace("title", "name"), "front matter"],
    ["a missing section", GOOD.replace("# User", "## User"), "should have System, User only"],
    ["a section too many", `${GOOD}\n# Notes\n\nNone.`, "System, User, Notes"],
    ["a section twice", `${GOOD}\n# User\n\n{{name}} {{answer}}`, "System, User, User"],
    ["text before the first section", GOOD.replace("\n# System", "Hello\n# System"), "should have"],
    ["a missing placeholder", GOOD.replace("{{name}}", "Ada"), "User lacks {{name}}"],
    ["an unknown placeholder", GOOD.replace("kind", "{{mood}}"), "System has the unknown {{mood}}"],
    ["a placeholder with spaces", GOOD.replace("{{name}}", "{{ name }}"), "User lacks {{name}}"],
  ])("rejects %s", (_, file, complaint) => {
    expect(() => parsePrompt("greeter.md", file, SHAPE)).toThrow(complaint);
    expect(() => parsePrompt("greeter.md", file, SHAPE)).toThrow("greeter.md");
  });
});
