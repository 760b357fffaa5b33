import type { ColumnType } from "kysely";
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type AccessLog = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    personId: string;
    what: string;
    because: string | null;
    at: number;
};
export type Allocation = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    transactionId: string;
    /**
     * ascii
     */
    paymentRequestId: string | null;
    /**
     * ascii
     */
    bucket: string;
    amountVnd: number;
    createdAt: number;
};
export type AuditEntry = {
    /**
     * ascii
     */
    marketId: string;
    seq: number;
    at: number;
    actor: string;
    /**
     * ascii
     */
    action: string;
    /**
     * ascii
     */
    subject: string;
    content: string;
    /**
     * ascii
     */
    prevHash: string;
    /**
     * ascii
     */
    hash: string;
};
export type AuditHead = {
    /**
     * ascii
     */
    marketId: string;
    seq: number;
    /**
     * ascii
     */
    hash: string;
};
export type BankAccount = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    bankBin: string;
    /**
     * ascii
     */
    accountNumber: string;
    holderName: string;
    validFrom: number;
    validTo: number | null;
    isDemo: number;
    /**
     * Who the account's holder is to the stallholder; null where nobody was asked.
     * ascii
     */
    relation: string | null;
};
export type BankAccountChange = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * The stall's id while the change is open, so that there is one at a time; null afterwards.
     * ascii
     */
    openFor: string | null;
    /**
     * ascii
     */
    state: string;
    /**
     * ascii
     */
    bankBin: string;
    /**
     * ascii
     */
    accountNumber: string;
    holderName: string;
    /**
     * ascii
     */
    relation: string;
    reason: string;
    /**
     * ascii
     */
    askedBy: string;
    askedAt: number;
    /**
     * ascii
     */
    decidedBy: string | null;
    decidedAt: number | null;
    /**
     * What papers were looked at, or why it was refused.
     */
    decision: string | null;
    effectiveAt: number | null;
    /**
     * ascii
     */
    endedBy: string | null;
    endedAt: number | null;
    endReason: string | null;
    /**
     * ascii
     */
    bankAccountId: string | null;
};
export type BankConnection = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    provider: string;
    /**
     * ascii
     */
    authentication: string;
    /**
     * ascii
     */
    secret: string | null;
    /**
     * ascii
     */
    stallId: string | null;
    /**
     * ascii
     */
    status: string;
    isDemo: number;
    acceptedCount: number;
    refusedCount: number;
    lastDeliveryAt: number | null;
    createdAt: number;
    /**
     * Still taken while a secret is being changed; null otherwise.
     * ascii
     */
    previousSecret: string | null;
    rotatedAt: number | null;
    /**
     * How late the newest transaction was told.
     */
    lagMs: number | null;
    /**
     * ascii
     */
    pullCursor: string | null;
    pulledAt: number | null;
    pullProblem: string | null;
    /**
     * What goes with the secret, sealed: a JSON object of texts.
     * ascii
     */
    parts: string | null;
};
export type BankDelivery = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    connectionId: string;
    /**
     * ascii
     */
    channel: string;
    body: string;
    /**
     * ascii
     */
    outcome: string;
    problem: string | null;
    /**
     * ascii
     */
    transactionId: string | null;
    receivedAt: number;
};
export type BankTransaction = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    connectionId: string;
    /**
     * ascii
     */
    provider: string;
    /**
     * ascii
     */
    providerEventId: string;
    /**
     * ascii
     */
    direction: string;
    amountVnd: number;
    /**
     * ascii
     */
    accountNumber: string;
    /**
     * ascii
     */
    subAccount: string | null;
    memo: string;
    bankReference: string | null;
    isTest: number;
    bookedAt: number;
    receivedAt: number;
    /**
     * ascii
     */
    bankAccountId: string | null;
    /**
     * ascii
     */
    stallId: string | null;
    /**
     * ascii
     */
    marketId: string | null;
    /**
     * ascii
     */
    paymentRequestId: string | null;
    /**
     * ascii
     */
    reference: string | null;
    /**
     * ascii
     */
    verdict: string;
    isLate: number;
    differenceVnd: number;
    reason: string;
    /**
     * An earlier transaction that may be the same money; a person decides.
     * ascii
     */
    twinOf: string | null;
};
export type BankTransactionKey = {
    /**
     * ascii
     */
    provider: string;
    /**
     * ascii
     */
    providerEventId: string;
    /**
     * ascii
     */
    accountNumber: string;
    /**
     * ascii
     */
    connectionId: string;
    /**
     * ascii
     */
    transactionId: string;
};
export type BooksCheck = {
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    businessDate: string;
    checkedAt: number;
    tookMs: number;
    /**
     * How many rows of the chain, transactions, entries of the journal and bills were looked at.
     */
    links: number;
    transactions: number;
    entries: number;
    bills: number;
    /**
     * Which rule is broken, the row that breaks it, and how in words; all null when none is.
     * ascii
     */
    rule: string | null;
    /**
     * ascii
     */
    subject: string | null;
    problem: string | null;
};
export type Category = {
    /**
     * ascii
     */
    id: string;
    name: string;
    nameEn: string;
    position: number;
};
export type DailyHead = {
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    businessDate: string;
    seq: number;
    /**
     * ascii
     */
    hash: string;
    /**
     * ascii
     */
    keyId: string;
    /**
     * ascii
     */
    signature: string;
    createdAt: number;
};
export type DayAct = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    businessDate: string;
    place: number;
    /**
     * ascii
     */
    kind: string;
    /**
     * ascii
     */
    actor: string;
    note: string | null;
    figures: string | null;
    at: number;
};
export type Decision = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    kind: string;
    /**
     * ascii
     */
    transactionId: string | null;
    /**
     * ascii
     */
    paymentRequestId: string | null;
    amountVnd: number;
    reason: string;
    /**
     * ascii
     */
    actor: string;
    /**
     * ascii
     */
    undoes: string | null;
    createdAt: number;
    /**
     * What it decides, and for the how manieth time: two people at one moment cannot both decide it.
     * ascii
     */
    turn: string | null;
};
export type EarlyMoney = {
    /**
     * ascii
     */
    reference: string;
    /**
     * ascii
     */
    transactionId: string;
};
export type Event = {
    cursor: Generated<number>;
    /**
     * ascii
     */
    topic: string;
    /**
     * ascii
     */
    kind: string;
    /**
     * ascii
     */
    ref: string;
    version: number;
    at: number;
};
export type IdempotencyKey = {
    /**
     * ascii
     */
    scope: string;
    /**
     * ascii
     */
    key: string;
    /**
     * ascii
     */
    bodyHash: string;
    response: string;
    createdAt: number;
};
export type JournalEntry = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    seq: number;
    /**
     * ascii
     */
    businessDate: string;
    bookedAt: number;
    /**
     * ascii
     */
    kind: string;
    description: string;
    /**
     * ascii
     */
    transactionId: string | null;
    /**
     * What the entry is about where it is no transaction: a sale, a decision, an entry of a tab, a bill.
     * ascii
     */
    subjectId: string | null;
};
export type Market = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    slug: string;
    name: string;
    nameEn: string;
    /**
     * ascii
     */
    kind: string;
    /**
     * ascii
     */
    paymentMode: string;
    openingHours: string;
    isDemo: number;
    /**
     * How orders are taken up: `fixed-at-once` (goods of a fixed price, by themselves) or `by-stall`, as when it is empty.
     * ascii
     */
    acceptance: string | null;
};
export type Order = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    token: string;
    /**
     * ascii
     */
    marketId: string;
    buyerName: string;
    /**
     * ascii
     */
    buyerPhone: string;
    /**
     * ascii
     */
    handover: string;
    note: string | null;
    createdAt: number;
    version: number;
};
export type OrderGroup = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    orderId: string;
    /**
     * ascii
     */
    stallId: string;
    totalVnd: number;
    /**
     * ascii
     */
    state: string;
    /**
     * ascii
     */
    paymentRequestId: string | null;
    createdAt: number;
    position: number;
    /**
     * Counts changes; empty in rows from before it was counted, which is the first.
     */
    version: number | null;
    /**
     * The silence of whoever is asked ends the part then.
     */
    answerBy: number | null;
    proposalNote: string | null;
    /**
     * ascii
     */
    cancelReason: string | null;
    cancelNote: string | null;
    acceptedAt: number | null;
    proposedAt: number | null;
    readyAt: number | null;
    endedAt: number | null;
    /**
     * Shown to the shopper, typed by the stall.
     * ascii
     */
    handoverCode: string | null;
    wrongCodes: number | null;
    /**
     * Why it was handed over without the code.
     */
    handoverReason: string | null;
    /**
     * The seller's own note that the money is here, where one pays at hand-over.
     */
    moneyNotedAt: number | null;
};
export type OrderLine = {
    /**
     * ascii
     */
    groupId: string;
    line: number;
    /**
     * ascii
     */
    productId: string;
    name: string;
    unitName: string;
    priceVnd: number;
    quantityMilli: number;
    totalVnd: number;
    weighedAtSale: number;
    /**
     * What the shopper sent; 0 for what the stall put in instead, empty in rows from before anything could change.
     */
    orderedMilli: number | null;
    /**
     * What the stall asks to change the quantity to; 0 takes the line out.
     */
    proposedMilli: number | null;
    isWeighed: number | null;
    /**
     * What the shopper wants when it is sold out: call, similar, drop.
     * ascii
     */
    ifGone: string | null;
    /**
     * The line in whose place the stall put this one.
     */
    insteadOf: number | null;
};
export type PastTaxActivity = {
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    until: string;
    /**
     * ascii
     */
    taxActivity: string;
};
export type PaymentLink = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    paymentRequestId: string;
    /**
     * ascii
     */
    connectionId: string;
    /**
     * ascii
     */
    provider: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * The number under which the provider knows it.
     */
    orderCode: number;
    /**
     * wanted, open, failed, closing, closed
     * ascii
     */
    state: string;
    /**
     * ascii
     */
    linkId: string | null;
    /**
     * What was made: the VietQR text, and the account it asks to pay. Kept for ever: late money comes there too.
     * ascii
     */
    payload: string | null;
    /**
     * ascii
     */
    bankBin: string | null;
    /**
     * ascii
     */
    accountNumber: string | null;
    holderName: string | null;
    /**
     * Why the provider's code is not shown.
     */
    problem: string | null;
    /**
     * How often it was looked at, or tried in vain.
     */
    attempts: number;
    /**
     * When it is next to be made, looked at or taken back; null when nothing is left to do.
     */
    dueAt: number | null;
    createdAt: number;
};
export type PaymentRequest = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    bankAccountId: string;
    /**
     * ascii
     */
    reference: string;
    amountVnd: number;
    receivedVnd: number;
    /**
     * ascii
     */
    state: string;
    /**
     * ascii
     */
    flags: string;
    /**
     * ascii
     */
    voidReason: string | null;
    /**
     * ascii
     */
    purpose: string;
    note: string | null;
    /**
     * ascii
     */
    createdBy: string | null;
    createdAt: number;
    expiresAt: number;
    settledAt: number | null;
    version: number;
    /**
     * The bill that asks instead of this one.
     * ascii
     */
    replacedBy: string | null;
    /**
     * The payer says the money is on its way.
     */
    promisedAt: number | null;
    /**
     * How much of the amount the stall hands back in cash once all of it has come.
     */
    cashBackVnd: number | null;
    /**
     * Whose debt the money of this bill reduces.
     * ascii
     */
    tabId: string | null;
};
export type Person = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    login: string;
    name: string;
    /**
     * ascii
     */
    secretHash: string | null;
    isDemo: number;
    createdAt: number;
};
export type Photo = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    productId: string;
    small: Buffer;
    large: Buffer;
    /**
     * ascii
     */
    createdBy: string;
    createdAt: number;
};
export type Posting = {
    /**
     * ascii
     */
    entryId: string;
    line: number;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    businessDate: string;
    /**
     * ascii
     */
    ledgerAccount: string;
    /**
     * ascii
     */
    stallId: string | null;
    amountVnd: number;
};
export type PrintedCode = {
    /**
     * ascii
     */
    serial: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    bankAccountId: string;
    /**
     * ascii
     */
    size: string;
    /**
     * ascii
     */
    payload: string;
    /**
     * ascii
     */
    printedBy: string;
    printedAt: number;
};
export type Product = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    categoryId: string;
    name: string;
    unitName: string;
    priceVnd: number;
    quantityStepMilli: number;
    weighedAtSale: number;
    /**
     * 0 is put away: shoppers do not see it.
     */
    isAvailable: number;
    position: number;
    /**
     * The day on which it ran out; the next morning it is there again.
     * ascii
     */
    soldOutOn: string | null;
    pricedAt: number | null;
    /**
     * ascii
     */
    photoId: string | null;
    /**
     * The activity it is taxed under; null as its stall.
     * ascii
     */
    taxActivity: string | null;
};
export type RejectedRow = {
    /**
     * ascii
     */
    importId: string;
    /**
     * As a spreadsheet counts, from 1.
     */
    rowNumber: number;
    reason: string;
    /**
     * A JSON list of texts, as they stand in the file.
     */
    cells: string;
};
export type ReservedReference = {
    /**
     * ascii
     */
    reference: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    deviceId: string;
    /**
     * Its place in the device's block while it is unused; so a block has no more than its places.
     */
    place: number | null;
    /**
     * ascii
     */
    reservedBy: string;
    reservedAt: number;
    expiresAt: number;
    /**
     * How often money named it before its bill was known.
     */
    earlyCount: number;
    /**
     * ascii
     */
    paymentRequestId: string | null;
};
export type RoleAssignment = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    personId: string;
    /**
     * ascii
     */
    role: string;
    /**
     * ascii
     */
    marketId: string | null;
    /**
     * ascii
     */
    stallId: string | null;
    /**
     * What staff may do beside selling, words with commas between.
     * ascii
     */
    rights: string | null;
    createdAt: number | null;
};
export type Sale = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    kind: string;
    amountVnd: number;
    tenderedVnd: number | null;
    /**
     * ascii
     */
    tabId: string | null;
    /**
     * The bill that was taken back because the shopper paid otherwise.
     * ascii
     */
    paymentRequestId: string | null;
    note: string | null;
    soldAt: number;
    /**
     * ascii
     */
    actor: string;
    /**
     * ascii
     */
    reverses: string | null;
    reason: string | null;
    createdAt: number;
};
export type SaleLine = {
    /**
     * ascii
     */
    subjectId: string;
    line: number;
    /**
     * ascii
     */
    productId: string | null;
    name: string;
    unitName: string;
    priceVnd: number;
    quantityMilli: number;
    totalVnd: number;
    /**
     * ascii
     */
    taxActivity: string;
};
export type Session = {
    /**
     * ascii
     */
    tokenHash: string;
    /**
     * ascii
     */
    personId: string;
    createdAt: number;
    expiresAt: number;
    /**
     * Its name where sessions are listed; the hash stays inside.
     * ascii
     */
    id: string | null;
    device: string | null;
    seenAt: number | null;
};
export type SigningKey = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    publicKey: string;
    createdAt: number;
};
export type Speaker = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    tokenHash: string;
    name: string;
    createdAt: number;
    heardAt: number | null;
};
export type SpeakerCode = {
    /**
     * ascii
     */
    codeHash: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    createdBy: string;
    createdAt: number;
    expiresAt: number;
};
export type SpeakerStall = {
    /**
     * ascii
     */
    speakerId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    addedBy: string;
    addedAt: number;
};
export type StaffInvite = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    marketId: string;
    name: string;
    /**
     * ascii
     */
    rights: string;
    /**
     * ascii
     */
    codeHash: string;
    /**
     * ascii
     */
    createdBy: string;
    createdAt: number;
    expiresAt: number;
    usedAt: number | null;
    /**
     * ascii
     */
    personId: string | null;
    cancelledAt: number | null;
};
export type Stall = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    zoneId: string | null;
    code: string;
    name: string;
    holderName: string;
    hours: string;
    /**
     * ascii
     */
    status: string;
    pauseNote: string | null;
    position: number;
    isDemo: number;
    /**
     * The last day of a rest; the morning after, the stall sells again by itself.
     * ascii
     */
    pausedUntil: string | null;
    /**
     * The activity its sales are taxed under, where a product does not say another.
     * ascii
     */
    taxActivity: string | null;
    /**
     * `0123456789`, `0123456789-001`, or the twelve digits of a personal ID.
     * ascii
     */
    taxCode: string | null;
    /**
     * ascii
     */
    phone: string | null;
    /**
     * 1 when shoppers may see the phone.
     */
    isPhoneShown: number | null;
};
export type StandCheck = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    personId: string;
    /**
     * ascii
     */
    outcome: string;
    /**
     * ascii
     */
    serial: string | null;
    scanned: string | null;
    at: number;
};
export type StatementImport = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    connectionId: string;
    fileName: string;
    /**
     * ascii
     */
    fileHash: string;
    /**
     * ascii
     */
    format: string;
    /**
     * ascii
     */
    createdBy: string;
    createdAt: number;
    acceptedCount: number;
    repeatCount: number;
    rejectedCount: number;
};
export type Tab = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    name: string;
    /**
     * The name as it is compared: two customers of one stall have two names. A hash, so that accents count on both engines.
     * ascii
     */
    nameKey: string;
    /**
     * ascii
     */
    phone: string | null;
    /**
     * ascii
     */
    createdBy: string;
    createdAt: number;
    /**
     * The customer whom this one turned out to be; nobody is merged into one who is merged.
     * ascii
     */
    mergedInto: string | null;
};
export type TabEntry = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    /**
     * ascii
     */
    stallId: string;
    /**
     * ascii
     */
    tabId: string;
    /**
     * ascii
     */
    kind: string;
    amountVnd: number;
    reason: string | null;
    /**
     * ascii
     */
    actor: string;
    /**
     * ascii
     */
    reverses: string | null;
    enteredAt: number;
    createdAt: number;
    /**
     * Where the debt went, of a merge.
     * ascii
     */
    otherTabId: string | null;
};
export type Zone = {
    /**
     * ascii
     */
    id: string;
    /**
     * ascii
     */
    marketId: string;
    name: string;
    position: number;
};
export type DB = {
    AccessLog: AccessLog;
    Allocation: Allocation;
    AuditEntry: AuditEntry;
    AuditHead: AuditHead;
    BankAccount: BankAccount;
    BankAccountChange: BankAccountChange;
    BankConnection: BankConnection;
    BankDelivery: BankDelivery;
    BankTransaction: BankTransaction;
    BankTransactionKey: BankTransactionKey;
    BooksCheck: BooksCheck;
    Category: Category;
    DailyHead: DailyHead;
    DayAct: DayAct;
    Decision: Decision;
    EarlyMoney: EarlyMoney;
    Event: Event;
    IdempotencyKey: IdempotencyKey;
    JournalEntry: JournalEntry;
    Market: Market;
    Order: Order;
    OrderGroup: OrderGroup;
    OrderLine: OrderLine;
    PastTaxActivity: PastTaxActivity;
    PaymentLink: PaymentLink;
    PaymentRequest: PaymentRequest;
    Person: Person;
    Photo: Photo;
    Posting: Posting;
    PrintedCode: PrintedCode;
    Product: Product;
    RejectedRow: RejectedRow;
    ReservedReference: ReservedReference;
    RoleAssignment: RoleAssignment;
    Sale: Sale;
    SaleLine: SaleLine;
    Session: Session;
    SigningKey: SigningKey;
    Speaker: Speaker;
    SpeakerCode: SpeakerCode;
    SpeakerStall: SpeakerStall;
    StaffInvite: StaffInvite;
    Stall: Stall;
    StandCheck: StandCheck;
    StatementImport: StatementImport;
    Tab: Tab;
    TabEntry: TabEntry;
    Zone: Zone;
};
