// A clone must install from whichever registry its machine is set to; an address written down anywhere overrides that.
const registryHost = /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.\w+|\bnpm\.pkg\.github\.com|\bregistry\s*=\s*https?:/;
const resolvedKey = /"resolved":\s*"\w+:/;

/** Why the text of a committed file is not allowed, or null. */
export function refuseText(path, text) {
  if (path.endsWith('package-lock.json') && resolvedKey.test(text)) {
    return 'a "resolved" key names where a package came from; .npmrc leaves it out, so write the lock file again';
  }
  return registryHost.test(text) ? 'names a package registry; leave that to the machine that installs' : null;
}
