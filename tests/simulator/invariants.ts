/** A rule that no row may break. The query gives the `ref` of every row that does; it is written for both engines. */
interface Rule {
  name: string;
  query: string;
}

/** Whether a transaction moved money of a stall: not a rehearsal, and not on a stranger's account. */
const moved = 't.bankAccountId is not null and t.isTest = 0';

/** A bill about which no person decided anything; what decisions come to is for the end, when the books are compared. */
const undecided = `b.id not in (select paymentRequestId from Decision where paymentRequestId is not null)
  and b.id not in (select moved.paymentRequestId from Decision d join BankTransaction moved on moved.id = d.transactionId
    where moved.paymentRequestId is not null)`;
/** Somebody is content without what is missing, and has not taken that back. */
const accepted = `id in (select d.paymentRequestId from Decision d
  where d.kind = 'accept-short' and receivedVnd + d.amountVnd >= PaymentRequest.amountVnd and d.id not in (select undoes from Decision where undoes is not null))`;

const rules: readonly Rule[] = [
  {
    name: 'the postings of an entry sum to zero, and there are some',
    query: `select e.id as ref from JournalEntry e left join Posting p on p.entryId = e.id
      group by e.id having count(p.line) < 2 or sum(p.amountVnd) <> 0`,
  },
  {
    name: 'every posting has its entry',
    query: 'select p.entryId as ref from Posting p left join JournalEntry e on e.id = p.entryId where e.id is null',
  },
  {
    name: 'the whole of a transaction stands in its buckets, and never more',
    query: `select t.id as ref from BankTransaction t
      left join Allocation a on a.transactionId = t.id
      group by t.id, t.amountVnd, t.bankAccountId, t.isTest
      having coalesce(sum(a.amountVnd), 0) <> case when ${moved} then t.amountVnd else 0 end`,
  },
  {
    name: 'an allocation belongs to a transaction',
    query: `select a.id as ref from Allocation a left join BankTransaction t on t.id = a.transactionId where t.id is null`,
  },
  {
    name: 'a bill holds only money of its payee’s account',
    query: `select t.id as ref from BankTransaction t
      join PaymentRequest b on b.id = t.paymentRequestId
      join BankAccount own on own.id = b.bankAccountId
      where t.bankAccountId <> b.bankAccountId or t.bankAccountId is null
        or own.accountNumber not in (t.accountNumber, coalesce(t.subAccount, ''))`,
  },
  {
    name: 'an allocation to a bill is one of its transaction’s bill',
    query: `select a.id as ref from Allocation a join BankTransaction t on t.id = a.transactionId
      where a.paymentRequestId is not null and (t.paymentRequestId is null or t.paymentRequestId <> a.paymentRequestId)`,
  },
  {
    name: 'the journal says of every transaction what its allocations say',
    query: `select x.ref from (
        select a.transactionId as ref,
          case a.bucket when 'bill' then 'bill-receipts' when 'counter' then 'counter-receipts' else a.bucket end as place,
          case t.direction when 'in' then a.amountVnd else -a.amountVnd end as amountVnd
        from Allocation a join BankTransaction t on t.id = a.transactionId
        union all
        select e.transactionId,
          case when p.ledgerAccount like 'tab-receivables/%' then 'tab' else p.ledgerAccount end, p.amountVnd
        from JournalEntry e join Posting p on p.entryId = e.id
        where e.kind <> 'decision' and p.ledgerAccount <> 'stall-bank'
      ) x group by x.ref, x.place having sum(x.amountVnd) <> 0`,
  },
  {
    name: 'a stall’s bank moves in the journal as it moved at the bank, once',
    query: `select t.id as ref from BankTransaction t
      left join JournalEntry e on e.transactionId = t.id and e.kind <> 'decision'
      left join Posting p on p.entryId = e.id and p.ledgerAccount = 'stall-bank' and p.stallId = t.stallId
      group by t.id, t.direction, t.amountVnd, t.bankAccountId, t.isTest
      having coalesce(sum(p.amountVnd), 0)
        <> case when ${moved} then (case t.direction when 'in' then t.amountVnd else -t.amountVnd end) else 0 end
        or count(distinct e.id) > 1`,
  },
  {
    name: 'a bill has received the sum of its money',
    query: `select b.id as ref from PaymentRequest b
      left join (
        select a.paymentRequestId, a.bucket,
          case t.direction when 'in' then a.amountVnd else -a.amountVnd end as amountVnd
        from Allocation a join BankTransaction t on t.id = a.transactionId where a.bucket in ('bill', 'excess')
      ) x on x.paymentRequestId = b.id
      where ${undecided}
      group by b.id, b.receivedVnd, b.amountVnd
      having coalesce(sum(x.amountVnd), 0) <> b.receivedVnd
        or coalesce(sum(case x.bucket when 'bill' then x.amountVnd else 0 end), 0)
          <> case when b.receivedVnd < b.amountVnd then b.receivedVnd else b.amountVnd end`,
  },
  {
    name: 'a bill holds no more and no less than came with its code, unless some of it was sent back',
    query: `select b.id as ref from PaymentRequest b
      left join BankTransaction t on t.paymentRequestId = b.id
      where ${undecided}
      group by b.id, b.receivedVnd
      having b.receivedVnd > coalesce(sum(case t.direction when 'in' then t.amountVnd else 0 end), 0)
        or b.receivedVnd < coalesce(sum(case t.direction when 'in' then t.amountVnd else -t.amountVnd end), 0)`,
  },
  {
    name: 'settled means that the whole amount came or somebody is content, and the whole amount means settled',
    query: `select id as ref from PaymentRequest
      where receivedVnd < 0 or (state = 'settled') <> (settledAt is not null)
        or (state = 'settled' and receivedVnd < amountVnd and (receivedVnd = 0 or not ${accepted}))
        or (state = 'open' and receivedVnd >= amountVnd)`,
  },
  {
    name: 'a bill that asks no longer was taken back, or ran out without money',
    query: `select id as ref from PaymentRequest
      where (state = 'void') <> (voidReason is not null) or (voidReason = 'expired' and receivedVnd <> 0)`,
  },
  {
    name: 'every change of a bill is told once, with its version',
    query: `select b.id as ref from PaymentRequest b
      left join Event e on e.ref = b.id and e.topic like 'payment-request:%'
      group by b.id, b.version
      having count(e.cursor) <> b.version or count(distinct e.version) <> b.version or max(e.version) <> b.version`,
  },
  {
    name: 'a bill is announced as settled once for every time it becomes so',
    query: `select b.id as ref from PaymentRequest b
      left join Event e on e.ref = b.id and e.topic like 'payment-request:%'
      group by b.id, b.state
      having sum(case e.kind when 'payment-request.settled' then 1 when 'payment-request.reopened' then -1 else 0 end)
        <> case b.state when 'settled' then 1 else 0 end`,
  },
  {
    name: 'what reached a stall is told to it once',
    query: `select t.id as ref from BankTransaction t
      left join Event e on e.ref = t.id and e.kind = 'bank-transaction.booked' and e.topic like 'stall:%'
      group by t.id, t.bankAccountId having count(e.cursor) <> case when t.bankAccountId is null then 0 else 1 end`,
  },
  {
    name: 'what reached a stall, and every bill, is witnessed once',
    query: `select t.id as ref from BankTransaction t
      left join AuditEntry w on w.subject = t.id and w.action = 'bank-transaction.booked' and w.marketId = t.marketId
      group by t.id, t.bankAccountId having count(w.seq) <> case when t.bankAccountId is null then 0 else 1 end
      union all
      select b.id from PaymentRequest b
      left join AuditEntry w on w.subject = b.id and w.action = 'payment-request.created' and w.marketId = b.marketId
      group by b.id having count(w.seq) <> 1`,
  },
  {
    name: 'a kept delivery stands beside its transaction, or says why not',
    query: `select d.id as ref from BankDelivery d left join BankTransaction t on t.id = d.transactionId
      where (d.outcome <> 'quarantined' and t.id is null) or (d.outcome = 'quarantined' and d.problem is null)`,
  },
  {
    name: 'a transaction comes from one accepted delivery',
    query: `select t.id as ref from BankTransaction t
      left join BankDelivery d on d.transactionId = t.id and d.outcome = 'accepted'
      group by t.id having count(d.id) <> 1`,
  },
  {
    name: 'what a person decided is witnessed once, and taken back at most once',
    query: `select d.id as ref from Decision d
      left join AuditEntry w on w.subject = d.id and w.marketId = d.marketId left join Decision u on u.undoes = d.id
      group by d.id having count(distinct w.seq) <> 1 or count(distinct u.id) > 1`,
  },
  {
    name: 'a replaced bill names the one that asks instead, and holds nothing',
    query: `select b.id as ref from PaymentRequest b left join PaymentRequest n on n.id = b.replacedBy
      where (coalesce(b.voidReason, '') = 'replaced') <> (n.id is not null)
        or (b.replacedBy is not null and (b.receivedVnd <> 0 or n.stallId <> b.stallId or n.id = b.id))`,
  },
  {
    name: 'a bill of an order that asks is the bill of its part',
    query: `select b.id as ref from PaymentRequest b left join OrderGroup g on g.paymentRequestId = b.id
      where b.purpose = 'order' and coalesce(b.voidReason, '') <> 'replaced' and g.id is null`,
  },
  {
    name: 'the parts of an order are the sums of their lines, and their bills ask for that',
    query: `select g.id as ref from OrderGroup g
      left join OrderLine l on l.groupId = g.id left join PaymentRequest b on b.id = g.paymentRequestId
      group by g.id, g.totalVnd, b.amountVnd
      having sum(l.totalVnd) <> g.totalVnd or coalesce(b.amountVnd, g.totalVnd) <> g.totalVnd or count(l.line) = 0`,
  },
];

/** One query that gives every row that breaks a rule: `rule` is its place in `ruleNames`. */
export const breachQuery = rules
  .map(({ query }, at) => `select ${at} as rule, broken.ref from (${query}) broken`)
  .join('\nunion all\n');

export const ruleNames = rules.map(({ name }) => name);
