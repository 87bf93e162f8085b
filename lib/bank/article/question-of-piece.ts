import type { Question } from "../schema";
import { competencyOf } from "./competency";
import { kindOf } from "./kind";
import { articleLine } from "./line";
import { standardCriteria } from "./standard-criteria";

/** A question out of a line that the importer did not take for one. Its criteria follow from its kind. */
export function questionOfPiece(piece: string): Question {
  const { text } = articleLine(1, piece);
  const kind = kindOf(text, null);
  return {
    id: "new",
    question: text,
    kind,
    competency: competencyOf(text, null, kind, null),
    intent: null,
    criteria: standardCriteria(kind),
    redFlags: [],
    example: null,
    mark: "standard-criteria",
  };
}
