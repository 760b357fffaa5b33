/** Hand a file to the browser, which opens it or keeps it under `name`. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has returned, and revoking at once cancels the download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
