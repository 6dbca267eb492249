/**
 * Firefox by the protocol that it speaks itself, without a driver between: messages of JSON over TCP, each after its length.
 * See https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html; the commands are those of WebDriver.
 */
import { connect, type Socket } from 'node:net';

type Reply = readonly [
  type: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** Takes whole messages off the front of what has come. */
function* messages(pending: { bytes: Buffer }): Generator<unknown> {
  for (;;) {
    const colon = pending.bytes.indexOf(':');
    if (colon < 0) return;
    const end = colon + 1 + Number(pending.bytes.toString('latin1', 0, colon));
    if (pending.bytes.length < end) return;
    yield JSON.parse(pending.bytes.toString('utf8', colon + 1, end));
    pending.bytes = pending.bytes.subarray(end);
  }
}

function answerOf([, id, error, result]: Reply, waiting: Waiting): void {
  const promise = waiting.get(id);
  waiting.delete(id);
  if (error) promise?.reject(new Error(`${error.error}: ${error.message}`));
  // Most commands wrap what they give.
  else promise?.resolve(typeof result === 'object' && result !== null && 'value' in result ? result.value : result);
}

type Waiting = Map<number, { resolve(value: unknown): void; reject(error: Error): void }>;

function speak(socket: Socket, waiting: Waiting): Marionette {
  let last = 0;
  return {
    send(command, parameters = {}) {
      const text = JSON.stringify([0, ++last, command, parameters]);
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

/** Connects to a Firefox of this machine, once it has introduced itself. */
export function connectTo(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting: Waiting = new Map();
  const pending = { bytes: Buffer.alloc(0) };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      for (const each of waiting.values()) each.reject(error);
      reject(error);
    };
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('Firefox has gone')));
    socket.on('data', (bytes) => {
      pending.bytes = Buffer.concat([pending.bytes, bytes]);
      for (const message of messages(pending)) {
        if (Array.isArray(message)) answerOf(message as unknown as Reply, waiting);
        else resolve(speak(socket, waiting));
      }
    });
  });
}
