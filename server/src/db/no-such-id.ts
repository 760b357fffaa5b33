/**
 * Whether a query asked for an id with a letter that no id has. Ids, codes and cursors are kept in ASCII, and one of the
 * engines does not compare them with anything else: it refuses where the other finds nothing.
 */
export function isNoSuchId(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return (
    code === 'ER_CANT_AGGREGATE_2COLLATIONS' &&
    /\(ascii_bin,IMPLICIT\).*COERCIBLE|COERCIBLE.*\(ascii_bin,IMPLICIT\)/.test(message)
  );
}
