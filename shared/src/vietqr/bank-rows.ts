/** What sort of institution holds the account. `demo` is our own invented bank. */
export type BankKind =
  | 'bank'
  | 'foreign-bank'
  | 'cooperative-bank'
  | 'policy-bank'
  | 'finance-company'
  | 'digital-brand'
  | 'wallet'
  | 'demo';

/** One line of the table below. */
export type BankRow = readonly [
  bin: string,
  code: string,
  shortName: string,
  name: string,
  kind: BankKind,
  canReceiveQr: boolean | null,
  canScanQr: boolean | null,
  aliases: readonly string[],
];

// Merged on 23 Nov 2026 from: the State Bank of Vietnam's BIN list of 31/12/2023 (copy in github.com/subiz/vietqr),
// github.com/xuannghia/vietnam-qr-pay 1.5.1, github.com/openhoangnc/vietqr, github.com/subiz/vietqr and
// github.com/vanvixi/vietqr.dart. Codes differ between those lists; the BIN is the key. A null is a question no list answers.
// 999999 belongs to no real bank: demo money cannot reach anybody.
// biome-ignore format: a table reads best with one bank to a line
export const BANK_ROWS: readonly BankRow[] = [
  ['422589', 'CIMB', 'CIMB', 'Ngân hàng TNHH MTV CIMB Việt Nam', 'foreign-bank', true, false, ['CIMB Bank']],
  ['458761', 'HSBC', 'HSBC', 'Ngân hàng TNHH MTV HSBC (Việt Nam)', 'foreign-bank', true, false, ['HSBC Vietnam']],
  ['533948', 'CITIBANK', 'Citibank', 'Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội', 'foreign-bank', null, null, []],
  ['546034', 'CAKE', 'CAKE', 'Ngân hàng số CAKE by VPBank', 'digital-brand', true, true, ['CAKE by VPBank']],
  ['546035', 'Ubank', 'Ubank', 'Ngân hàng số Ubank by VPBank', 'digital-brand', true, true, ['UBANK', 'Ubank by VPBank']],
  ['668888', 'KBank', 'KBank', 'Ngân hàng Đại chúng TNHH Kasikornbank', 'foreign-bank', true, true, ['KBANK', 'Kasikornbank']],
  ['796500', 'DBS', 'DBSBank', 'DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh', 'foreign-bank', true, false, ['DBS Bank']],
  ['801011', 'NHB HN', 'Nonghyup', 'Ngân hàng Nonghyup - Chi nhánh Hà Nội', 'foreign-bank', true, false, ['NONGHYUP', 'Nonghyup Bank']],
  ['963369', 'LIOBANK', 'Liobank', 'Ngân hàng số Liobank - Ngân hàng TMCP Phương Đông', 'digital-brand', true, true, []],
  ['963388', 'TIMO', 'Timo', 'Ngân hàng số Timo by Bản Việt Bank', 'digital-brand', true, true, []],
  ['970400', 'SGICB', 'SaigonBank', 'Ngân hàng TMCP Sài Gòn Công Thương', 'bank', true, true, ['SGB']],
  ['970403', 'STB', 'Sacombank', 'Ngân hàng TMCP Sài Gòn Thương Tín', 'bank', true, true, ['STP']],
  ['970405', 'VBA', 'Agribank', 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam', 'bank', true, true, ['AGRIBANK', 'VARB']],
  ['970406', 'VIKKI', 'Vikki', 'Ngân hàng TNHH MTV Số Vikki', 'bank', true, true, ['DOB', 'DongA Bank', 'DongABank', 'Vikki Bank']],
  ['970407', 'TCB', 'Techcombank', 'Ngân hàng TMCP Kỹ thương Việt Nam', 'bank', true, true, []],
  ['970408', 'GPB', 'GPBank', 'Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu', 'bank', true, false, ['GPBANK']],
  ['970409', 'BAB', 'BacABank', 'Ngân hàng TMCP Bắc Á', 'bank', true, true, ['BacA Bank']],
  ['970410', 'SCVN', 'StandardChartered', 'Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam', 'foreign-bank', true, false, ['SC', 'Standard Chartered Vietnam']],
  ['970412', 'PVCB', 'PVcomBank', 'Ngân hàng TMCP Đại Chúng Việt Nam', 'bank', true, true, ['PVCOMBANK']],
  ['970414', 'MBV', 'MBV', 'Ngân hàng TNHH MTV Việt Nam Hiện Đại', 'bank', true, true, ['OceanBank', 'Oceanbank']],
  ['970415', 'ICB', 'VietinBank', 'Ngân hàng TMCP Công thương Việt Nam', 'bank', true, true, ['CTG', 'Vietin']],
  ['970416', 'ACB', 'ACB', 'Ngân hàng TMCP Á Châu', 'bank', true, true, ['A Chau']],
  ['970418', 'BIDV', 'BIDV', 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam', 'bank', true, true, ['BID']],
  ['970419', 'NCB', 'NCB', 'Ngân hàng TMCP Quốc Dân', 'bank', true, true, ['NCB Bank', 'NVB']],
  ['970421', 'VRB', 'VRB', 'Ngân hàng Liên doanh Việt - Nga', 'foreign-bank', true, false, ['VRBank', 'VietNgaBank']],
  ['970422', 'MB', 'MBBank', 'Ngân hàng TMCP Quân đội', 'bank', true, true, ['MB Bank', 'MBB', 'Quan Doi']],
  ['970423', 'TPB', 'TPBank', 'Ngân hàng TMCP Tiên Phong', 'bank', true, true, []],
  ['970424', 'SHBVN', 'ShinhanBank', 'Ngân hàng TNHH MTV Shinhan Việt Nam', 'foreign-bank', true, true, ['SVB', 'Shinhan Bank']],
  ['970425', 'ABB', 'ABBANK', 'Ngân hàng TMCP An Bình', 'bank', true, true, ['AB Bank', 'ABBank']],
  ['970426', 'MSB', 'MSB', 'Ngân hàng TMCP Hàng Hải', 'bank', true, true, ['Maritime Bank']],
  ['970427', 'VAB', 'VietABank', 'Ngân hàng TMCP Việt Á', 'bank', true, true, []],
  ['970428', 'NAB', 'NamABank', 'Ngân hàng TMCP Nam Á', 'bank', true, true, ['Nam A Bank']],
  ['970429', 'SCB', 'SCB', 'Ngân hàng TMCP Sài Gòn', 'bank', true, true, []],
  ['970430', 'PGB', 'PGBank', 'Ngân hàng TMCP Xăng dầu Petrolimex', 'bank', true, true, ['PG Bank']],
  ['970431', 'EIB', 'Eximbank', 'Ngân hàng TMCP Xuất Nhập khẩu Việt Nam', 'bank', true, true, []],
  ['970432', 'VPB', 'VPBank', 'Ngân hàng TMCP Việt Nam Thịnh Vượng', 'bank', true, true, []],
  ['970433', 'VIETBANK', 'VietBank', 'Ngân hàng TMCP Việt Nam Thương Tín', 'bank', true, true, ['VBB']],
  ['970434', 'IVB', 'IndovinaBank', 'Ngân hàng TNHH Indovina', 'foreign-bank', true, false, ['Indovina Bank']],
  ['970436', 'VCB', 'Vietcombank', 'Ngân hàng TMCP Ngoại Thương Việt Nam', 'bank', true, true, ['Ngoai thuong']],
  ['970437', 'HDB', 'HDBank', 'Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh', 'bank', true, true, []],
  ['970438', 'BVB', 'BaoVietBank', 'Ngân hàng TMCP Bảo Việt', 'bank', true, true, ['BAOVIETBANK', 'BaoViet Bank']],
  ['970439', 'PBVN', 'PublicBank', 'Ngân hàng TNHH MTV Public Việt Nam', 'foreign-bank', true, false, ['Public Bank Vietnam']],
  ['970440', 'SEAB', 'SeABank', 'Ngân hàng TMCP Đông Nam Á', 'bank', true, true, ['SSB']],
  ['970441', 'VIB', 'VIB', 'Ngân hàng TMCP Quốc tế Việt Nam', 'bank', true, true, []],
  ['970442', 'HLBVN', 'HongLeong', 'Ngân hàng TNHH MTV Hong Leong Việt Nam', 'foreign-bank', true, false, ['HLB', 'HongLeong Bank']],
  ['970443', 'SHB', 'SHB', 'Ngân hàng TMCP Sài Gòn - Hà Nội', 'bank', true, true, []],
  ['970444', 'CBB', 'CBBank', 'Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam', 'bank', true, false, ['CB Bank', 'VNCB', 'VCBNeo', 'VCB Neo']],
  ['970446', 'COOPBANK', 'COOPBANK', 'Ngân hàng Hợp tác xã Việt Nam', 'cooperative-bank', true, true, ['Co-op Bank']],
  ['970448', 'OCB', 'OCB', 'Ngân hàng TMCP Phương Đông', 'bank', true, true, ['OCB Bank']],
  ['970449', 'LPB', 'LPBank', 'Ngân hàng TMCP Lộc Phát Việt Nam', 'bank', true, true, ['Lien Viet Post Bank', 'LienVietPostBank']],
  ['970452', 'KLB', 'KienLongBank', 'Ngân hàng TMCP Kiên Long', 'bank', true, true, ['KienlongBank']],
  ['970454', 'VCCB', 'BVBank', 'Ngân hàng TMCP Bản Việt', 'bank', true, true, ['BVB', 'Viet Capital Bank', 'VietCapitalBank']],
  ['970455', 'IBK - HN', 'IBKHN', 'Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội', 'foreign-bank', true, false, ['IBK HN']],
  ['970456', 'IBK - HCM', 'IBKHCM', 'Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh', 'foreign-bank', true, false, ['IBK HCM']],
  ['970457', 'WVN', 'Woori', 'Ngân hàng TNHH MTV Woori Việt Nam', 'foreign-bank', true, false, ['WRB', 'Woori Bank']],
  ['970458', 'UOB', 'UOB', 'Ngân hàng TNHH MTV UOB Việt Nam', 'foreign-bank', true, false, ['United Overseas Bank Vietnam', 'UnitedOverseas']],
  ['970459', 'CIMB2', 'CIMB', 'Ngân hàng TNHH MTV CIMB Việt Nam', 'foreign-bank', null, null, ['CIMBBank']],
  ['970460', 'VIETCREDIT', 'VietCredit', 'Công ty Tài chính cổ phần Xi Măng (VietCredit)', 'finance-company', null, null, ['Vietcredit']],
  ['970462', 'KBHN', 'KookminHN', 'Ngân hàng Kookmin - Chi nhánh Hà Nội', 'foreign-bank', true, false, ['Kookmin Bank HN']],
  ['970463', 'KBHCM', 'KookminHCM', 'Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh', 'foreign-bank', true, false, ['Kookmin Bank HCM']],
  ['970464', 'TNEX', 'TNEX', 'Công ty Tài chính TNHH MTV Cộng Đồng (TNEX Finance)', 'finance-company', null, null, ['FCCOM', 'TNEXFinance']],
  ['970465', 'SINOPAC', 'SinoPac', 'Ngân hàng SinoPac - Chi nhánh TP. Hồ Chí Minh', 'foreign-bank', null, null, []],
  ['970466', 'KEBHANAHCM', 'KEBHanaHCM', 'Ngân hàng KEB Hana - Chi nhánh Thành phố Hồ Chí Minh', 'foreign-bank', null, null, []],
  ['970467', 'KEBHANAHN', 'KEBHanaHN', 'Ngân hàng KEB Hana - Chi nhánh Hà Nội', 'foreign-bank', null, null, ['KEB Hana', 'Hana Bank']],
  ['970468', 'MAFC2', 'MAFC', 'Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)', 'finance-company', null, null, []],
  ['970470', 'MCREDIT', 'Mcredit', 'Công ty Tài chính TNHH MB Shinsei (Mcredit)', 'finance-company', null, null, ['MCredit']],
  ['971005', 'VTLMONEY', 'ViettelMoney', 'Viettel Money (Tổng Công ty Dịch vụ số Viettel)', 'wallet', null, null, []],
  ['971011', 'VNPTMONEY', 'VNPTMoney', 'VNPT Money', 'wallet', null, null, []],
  ['971025', 'MOMO', 'MoMo', 'MoMo (CTCP Dịch Vụ Di Động Trực Tuyến)', 'wallet', true, true, []],
  ['977777', 'MAFC', 'MAFC', 'Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)', 'finance-company', null, null, []],
  ['999888', 'VBSP', 'VBSP', 'Ngân hàng Chính sách Xã hội', 'policy-bank', null, null, []],
  ['999999', 'DEMO', 'Ngân hàng Demo', 'Ngân hàng Demo (không có thật)', 'demo', true, true, []],
];
