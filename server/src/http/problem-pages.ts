import { problems } from '@choso/shared/problems';
import type { Express } from 'express';

/** Serve `/problems/<code>`, the page that a problem's `type` points at, drawn from the catalogue. */
export function mountProblemPages(app: Express): void {
  app.get('/problems/:room/:fault', (request, response, next) => {
    const entry = Object.entries(problems).find(([code]) => code === `${request.params.room}/${request.params.fault}`);
    if (!entry) return next();
    const [code, { status, title, vi }] = entry;
    response
      .type('html')
      .send(
        `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${code}</title><h1>${vi}</h1><p lang="en">${title} (${status}, <code>${code}</code>)</p></html>`,
      );
  });
}
