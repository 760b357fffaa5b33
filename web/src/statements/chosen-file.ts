/** A file that somebody chose, in memory: it stays when the network breaks, and when the phone moves what was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Blob;
}

/** Why a chosen file is not even sent. */
export type FileFault = 'too-large' | 'cannot-open';

// The server takes no more; a phone should not upload for a minute to be told.
const LARGEST_BYTES = 5 * 1024 * 1024;
const LONGEST_NAME = 200;

/** Take a chosen file into memory, or say why not. */
export async function takeFile(file: File): Promise<ChosenFile | FileFault> {
  if (file.size > LARGEST_BYTES) return 'too-large';
  try {
    // What a file is, its content says; phones name CSV files in a dozen ways.
    const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
    return { name: file.name.slice(-LONGEST_NAME), bytes };
  } catch {
    return 'cannot-open';
  }
}

/** The size of a file as people say it: `12 KB`, `1,2 MB`. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
