const vi = {
  ownCode: (provider: string) => `${provider} chưa trả lời. Đây là mã tài khoản của chính sạp, khách vẫn trả được.`,
};

const en: typeof vi = {
  ownCode: (provider) => `${provider} did not answer. This is the stall's own code; it can be paid all the same.`,
};

/** The texts of a bill's page that are about its code. */
export const messages = { vi, en };
