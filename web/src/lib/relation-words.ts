import type { Relation } from '@choso/shared/contracts';

const vi: Record<Exclude<Relation, 'self'>, string> = {
  spouse: 'tài khoản của vợ hoặc chồng chủ sạp',
  child: 'tài khoản của con chủ sạp',
  parent: 'tài khoản của bố mẹ chủ sạp',
  sibling: 'tài khoản của anh chị em chủ sạp',
  other: 'tài khoản nhận hộ chủ sạp',
};

const en: typeof vi = {
  spouse: "account of the stallholder's wife or husband",
  child: "account of the stallholder's child",
  parent: "account of the stallholder's parent",
  sibling: "account of the stallholder's brother or sister",
  other: 'account of somebody who receives for the stallholder',
};

/** Whose account a payer pays, when it is not the stallholder's own: said beside the name, so that it frightens nobody. */
export const relationWords: { vi: Partial<Record<Relation, string>>; en: Partial<Record<Relation, string>> } = {
  vi,
  en,
};
