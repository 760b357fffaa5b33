/** A data object to write: its ID, the most characters its value takes, and for each length the label before the value. */
export interface DataObject {
  readonly id: string;
  readonly longest: number;
  /** The ID and the length in two digits, by length: written once, so that no code puts them together again. */
  readonly labels: readonly string[];
}

export function dataObject(id: string, longest: number): DataObject {
  const labels = Array.from({ length: longest + 1 }, (_, length) => id + String(length).padStart(2, '0'));
  return { id, longest, labels };
}

/** Write an object around a value that is not longer than it takes. */
export function writeObject({ labels }: DataObject, value: string): string {
  return labels[value.length]! + value;
}
