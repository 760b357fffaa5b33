/** Where what an import brought is looked at, by the import's id. */
export interface Then {
  hrefOf: (importId: string) => string;
  label: string;
}
