import type { ChosenView, Taken } from "./view-variables.js";

/** A view that one button sets. */
export interface Preset {
  readonly label: string;
  readonly title: string;
  readonly view: ChosenView;
  /** It is of the day of the service, which is asked when it is set. */
  readonly isToday?: true;
}

/** The day of the shipped article, at which most examples look. */
const ARTICLE_DAY = "2021-07-25";

/** The views to choose from; `today` as YYYY-MM-DD. */
export function presets(today: string): readonly Preset[] {
  return [
    {
      label: "Today",
      title: "What holds today, as it is known today",
      view: { valid: today, known: today },
      isToday: true,
    },
    {
      label: ARTICLE_DAY,
      title: "The day on which the shipped article was published",
      view: { valid: ARTICLE_DAY, known: ARTICLE_DAY },
    },
    { label: "All time", title: "What held at any time", view: { valid: "../.." } },
  ];
}

/** The parts of a view that an operation has variables for. */
export function partsTaken(view: ChosenView, taken: Taken): readonly (readonly [keyof ChosenView, string])[] {
  const parts = Object.entries(view) as [keyof ChosenView, string][];
  return parts.filter(([part]) => taken[part]);
}

/** Whether the variables hold all of a preset that the operation takes; one of which it takes nothing, they never hold. */
export function holds(preset: ChosenView, taken: Taken, current: ChosenView | undefined): boolean {
  const parts = partsTaken(preset, taken);
  return parts.length > 0 && parts.every(([part, value]) => current?.[part] === value);
}
