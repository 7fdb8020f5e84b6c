/** Lines of one message may be a little out of order; a short queue id comes back for another after hours. */
export const REUSE_MS = 600_000;
