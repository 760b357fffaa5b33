// Compiles `npm run ledger` and writes out where it stands, as an address.
import { pathToFileURL } from 'node:url';
import { compileLedger } from './compile.mjs';

process.stdout.write(pathToFileURL(compileLedger()).href);
