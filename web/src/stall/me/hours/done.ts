/** What was done, and the way back when there is one. */
export interface Done {
  words: string;
  undo?: () => void;
}
