import { dirname, join } from 'node:path';
import { z } from 'zod';

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('where the server listens'),
  HOST: z.string().default('127.0.0.1').describe('the address it listens on'),
  DATABASE_URL: z.string().default('file:./data/choso.db').describe('file:<path> or mysql://…'),
  PUBLIC_URL: z.url().optional().describe('how the outside reaches us'),
  SEED: z.enum(['demo', 'none']).optional().describe('fill an empty database with the demo market'),
  DEMO_SECRET: z
    .string()
    .min(6)
    .optional()
    .describe('sign-in secret of demo people and signing secret of demo connections'),
  LEDGER_KEY_FILE: z
    .string()
    .optional()
    .describe('the private key that signs daily heads; made at the first start beside the database'),
  SECRET_KEY_FILE: z
    .string()
    .optional()
    .describe("the key that seals bank connections' secrets; made at the first start beside the database"),
  WEB_DIST: z.string().optional().describe('the built web pages'),
  NODE_ENV: z.string().optional(),
});

/** The settings, checked. */
export interface Env extends z.output<typeof settings> {
  LEDGER_KEY_FILE: string;
  SECRET_KEY_FILE: string;
  isProduction: boolean;
}

/** Read the settings. Throws in words when one is wrong; a demo secret is refused in production. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const isProduction = parsed.data.NODE_ENV === 'production';
  if (isProduction && parsed.data.DEMO_SECRET) throw new Error('DEMO_SECRET: not allowed when NODE_ENV is production');
  if (isProduction && parsed.data.SEED === 'demo')
    throw new Error('SEED: demo is not allowed when NODE_ENV is production');
  const folder = folderOfDatabase(parsed.data.DATABASE_URL);
  const LEDGER_KEY_FILE = parsed.data.LEDGER_KEY_FILE ?? join(folder, 'ledger-key.pem');
  const SECRET_KEY_FILE = parsed.data.SECRET_KEY_FILE ?? join(folder, 'secret-key');
  return { ...parsed.data, LEDGER_KEY_FILE, SECRET_KEY_FILE, isProduction };
}

function folderOfDatabase(url: string): string {
  return url.startsWith('file:') && url !== 'file::memory:' ? dirname(url.slice('file:'.length)) : 'data';
}
