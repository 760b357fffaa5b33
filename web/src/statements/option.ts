/** What may be picked: by what is sent, and how it is called. */
export interface Option {
  id: string;
  label: string;
}
