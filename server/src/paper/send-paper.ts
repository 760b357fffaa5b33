import type { Response } from 'express';
import type { Paper } from './open-paper.ts';

/** End a document and send it; `name` is what it is saved as, in ASCII. */
export function sendPaper(response: Response, paper: Paper, name: string): void {
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', `inline; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  paper.pipe(response);
  paper.end();
}
