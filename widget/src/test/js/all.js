import './connection.test.js';
import './conversation.test.js';
import './html.test.js';
import './outbox.test.js';
import './parts.test.js';
import './sse.test.js';
import './stream.test.js';
import './tabs.test.js';
import {run} from './runner.js';

run();
