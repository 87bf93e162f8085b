import { SubmitButton } from "@/app/_ui/submit-button";
import { practiseQuestionAction } from "./actions";

/** Begins an interview of this question alone. @param describedBy id of the element that words the question */
export function PractiseQuestion({
  bankId,
  questionId,
  describedBy,
}: {
  bankId: string;
  questionId: string;
  describedBy: string;
}) {
  return (
    <form action={practiseQuestionAction.bind(null, bankId, questionId)}>
      <SubmitButton look="quiet" className="text-sm" aria-describedby={describedBy}>
        Practise this question
      </SubmitButton>
    </form>
  );
}
