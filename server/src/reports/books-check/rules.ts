import { type RawBuilder, sql } from 'kysely';

/** A rule of the books. The query gives the `ref` of every record of a market that breaks it. */
export interface BooksRule {
  name: string;
  breaches(marketId: string): RawBuilder<{ ref: string }>;
}

// Tests move nothing, and what reached no stall's account is booked nowhere.
const moved = sql.raw('t.bankAccountId is not null and t.isTest = 0');

/** What must hold in every market at every moment, beside its chain. Written for both engines. */
export const booksRules: readonly BooksRule[] = [
  {
    name: 'postings-zero',
    breaches: (marketId) => sql`select e.id as ref from JournalEntry e
      left join Posting p on p.entryId = e.id where e.marketId = ${marketId}
      group by e.id having count(p.line) < 2 or sum(p.amountVnd) <> 0`,
  },
  {
    name: 'posting-without-entry',
    breaches: (marketId) => sql`select p.entryId as ref from Posting p
      left join JournalEntry e on e.id = p.entryId where p.marketId = ${marketId} and e.id is null`,
  },
  {
    name: 'whole-money',
    breaches: (marketId) => sql`select t.id as ref from BankTransaction t
      left join Allocation a on a.transactionId = t.id where t.marketId = ${marketId}
      group by t.id, t.amountVnd, t.bankAccountId, t.isTest
      having coalesce(sum(a.amountVnd), 0) <> case when ${moved} then t.amountVnd else 0 end`,
  },
  {
    // An account that its stall has left is still paid with the code of a bill that asked on it, until somebody else is paid
    // there; and what came with the code of a bill that was replaced since is for the bill that asks now.
    name: 'payee-account',
    breaches: (marketId) => sql`select t.id as ref from BankTransaction t
      left join BankAccount own on own.id = t.bankAccountId
      left join PaymentRequest b on b.id = t.paymentRequestId
      where t.marketId = ${marketId} and t.isTest = 0 and (
        own.id is null or own.stallId <> t.stallId or t.bookedAt < own.validFrom
        or (own.validTo is not null and t.bookedAt >= own.validTo and (
          not exists (
            select 1 from PaymentRequest asked
            where asked.stallId = own.stallId and asked.bankAccountId = own.id and asked.createdAt < own.validTo)
          or exists (
            select 1 from BankAccount held where held.accountNumber = own.accountNumber and held.isDemo = own.isDemo
              and held.validFrom <= t.bookedAt and (held.validTo is null or t.bookedAt < held.validTo))))
        or own.accountNumber not in (t.accountNumber, coalesce(t.subAccount, ''))
        or (b.id is not null and b.bankAccountId <> t.bankAccountId and not exists (
          select 1 from PaymentRequest old
          where old.stallId = b.stallId and old.replacedBy is not null and old.bankAccountId = t.bankAccountId)))`,
  },
  {
    name: 'allocated-elsewhere',
    breaches: (marketId) => sql`select a.transactionId as ref from Allocation a
      join BankTransaction t on t.id = a.transactionId
      where t.marketId = ${marketId} and a.paymentRequestId is not null
        and (t.paymentRequestId is null or t.paymentRequestId <> a.paymentRequestId)`,
  },
  {
    name: 'settled-means-paid',
    breaches: (marketId) => sql`select id as ref from PaymentRequest
      where marketId = ${marketId} and (receivedVnd < 0 or (state = 'settled') <> (settledAt is not null)
        or (state = 'settled' and receivedVnd < amountVnd and id not in (
          select d.paymentRequestId from Decision d left join Decision u on u.undoes = d.id
          where d.kind = 'accept-short' and d.paymentRequestId is not null and u.id is null
            and receivedVnd + d.amountVnd >= PaymentRequest.amountVnd)))`,
  },
  {
    // A balance is a sum of postings; so what a bank told, and where it went, must stand in them to the đồng.
    name: 'bank-in-journal',
    breaches: (marketId) => sql`select t.id as ref from BankTransaction t
      left join JournalEntry e on e.transactionId = t.id and e.kind in ('incoming-transfer', 'outgoing-transfer')
      left join Posting p on p.entryId = e.id and p.ledgerAccount = 'stall-bank' and p.stallId = t.stallId
      where t.marketId = ${marketId}
      group by t.id, t.direction, t.amountVnd, t.bankAccountId, t.isTest
      having coalesce(sum(p.amountVnd), 0)
        <> case when ${moved} then (case t.direction when 'in' then t.amountVnd else -t.amountVnd end) else 0 end
        or count(distinct e.id) > 1`,
  },
  {
    name: 'allocations-in-journal',
    breaches: (marketId) => sql`select x.ref from (
        select a.transactionId as ref,
          case a.bucket when 'bill' then 'bill-receipts' when 'counter' then 'counter-receipts' else a.bucket end as place,
          case t.direction when 'in' then a.amountVnd else -a.amountVnd end as amountVnd
        from Allocation a join BankTransaction t on t.id = a.transactionId where t.marketId = ${marketId}
        union all
        select e.transactionId,
          case when p.ledgerAccount like 'tab-receivables/%' then 'tab' else p.ledgerAccount end, p.amountVnd
        from JournalEntry e join Posting p on p.entryId = e.id
        where e.marketId = ${marketId} and e.transactionId is not null and e.kind <> 'decision'
          and p.ledgerAccount <> 'stall-bank'
      ) x group by x.ref, x.place having sum(x.amountVnd) <> 0`,
  },
  {
    // A debt stands under the stall that it is owed to, so that no stall's notebook moves by another's money.
    name: 'tab-of-its-stall',
    breaches: (marketId) => sql`select p.entryId as ref from Posting p
      left join Tab t on t.id = substr(p.ledgerAccount, length('tab-receivables/') + 1)
      where p.marketId = ${marketId} and p.ledgerAccount like 'tab-receivables/%'
        and (t.id is null or t.stallId <> p.stallId)`,
  },
  {
    // What a stall is content without is owed no longer, and nothing else is let go in the name of a bill.
    name: 'debt-let-go',
    breaches: (marketId) => sql`select b.id as ref from PaymentRequest b left join (
        select coalesce(d.paymentRequestId, t.paymentRequestId) as billId, p.amountVnd
        from Posting p join JournalEntry e on e.id = p.entryId
        left join Decision d on d.id = e.subjectId left join BankTransaction t on t.id = e.transactionId
        where p.marketId = ${marketId} and p.ledgerAccount = 'tab-written-off'
      ) x on x.billId = b.id
      where b.marketId = ${marketId} and b.tabId is not null
      group by b.id, b.state, b.amountVnd, b.receivedVnd
      having coalesce(sum(x.amountVnd), 0)
        <> case when b.state = 'settled' and b.receivedVnd < b.amountVnd then b.amountVnd - b.receivedVnd else 0 end`,
  },
];
