/** The channels beside email. The kinds of message that are meant for one of them have its name. */
export const SPOKEN: readonly string[] = ['call', 'voicemail'];
export const ON_PAPER: readonly string[] = ['letter', 'card'];
