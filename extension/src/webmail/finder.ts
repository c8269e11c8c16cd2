/** Loaded into a page of a site that the user has allowed and that we do not know, once somebody writes there: shows the loader messages. */
import { guessMessages } from './sites/anywhere';
import { shared } from './window';

shared.guess = guessMessages;
shared.look?.();
