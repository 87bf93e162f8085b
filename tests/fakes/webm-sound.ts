/**
 * What stands in a WebM file with one track of Opus, as browsers record it.
 * isCut: it ends within an element, as the beginning of a recording may; players play what came before.
 */
export type WebmSound = { seconds: number; codec: string; packets: number; isCut: boolean };

const ID = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  clusterTime: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
};
const TRACKS = { tracks: 0x1654ae6b, entry: 0xae, codec: 0x86 };
const HEADER = 0x1a45dfa3;

/** Elements that hold others. A browser writes segment and clusters without a size: they end where the next begins. */
const CONTAINERS = new Set<number>([ID.segment, ID.cluster, ID.blockGroup, TRACKS.tracks, TRACKS.entry]);

/**
 * Reads a WebM file to its last byte (Matroska, RFC 9559; times in milliseconds, as browsers write them).
 * @throws where it is no WebM, or there is no packet of Opus in it
 */
export function readWebmSound(bytes: Uint8Array): WebmSound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 0;

  function number(keepMarker: boolean): number {
    const first = view.getUint8(position);
    const length = Math.clz32(first) - 23;
    if (length > 8) throw new Error(`no EBML number at ${position}`);
    let value = keepMarker ? first : first & (0xff >> length);
    let isUnknown = !keepMarker && value === 0xff >> length;
    for (let place = 1; place < length; place++) {
      const byte = view.getUint8(position + place);
      isUnknown &&= byte === 0xff;
      value = value * 256 + byte;
    }
    position += length;
    return isUnknown ? Number.POSITIVE_INFINITY : value;
  }

  /** Null where the file ends within it. */
  function readHead(): { id: number; size: number } | null {
    try {
      return { id: number(true), size: number(false) };
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  const sound: WebmSound = { seconds: 0, codec: "", packets: 0, isCut: false };
  let clusterTime = 0;
  if (number(true) !== HEADER) throw new Error("this is no WebM file");
  const headerSize = number(false);
  position += headerSize;
  while (position < bytes.length) {
    const head = readHead();
    if (!head || (!CONTAINERS.has(head.id) && position + head.size > bytes.length)) {
      sound.isCut = true;
      break;
    }
    const { id, size } = head;
    if (CONTAINERS.has(id)) continue;
    const content = bytes.subarray(position, position + size);
    if (id === ID.clusterTime) clusterTime = content.reduce((sum, byte) => sum * 256 + byte, 0);
    if (id === TRACKS.codec) sound.codec = new TextDecoder().decode(content);
    if (id === ID.simpleBlock || id === ID.block) {
      const time = clusterTime + view.getInt16(position + 1);
      sound.packets += 1;
      sound.seconds = Math.max(sound.seconds, (time + opusMilliseconds(content.subarray(4))) / 1000);
    }
    position += size;
  }
  if (sound.codec !== "A_OPUS" || sound.packets === 0) throw new Error(`no sound in Opus: ${JSON.stringify(sound)}`);
  return sound;
}

/** The length of a packet, from its first byte (RFC 6716, section 3.1). */
function opusMilliseconds(packet: Uint8Array): number {
  const [head = 0, second = 0] = packet;
  const configuration = head >> 3;
  const silk = [10, 20, 40, 60][configuration % 4] ?? 0;
  const hybrid = [10, 20][configuration % 2] ?? 0;
  const celt = [2.5, 5, 10, 20][configuration % 4] ?? 0;
  const frame = configuration < 12 ? silk : configuration < 16 ? hybrid : celt;
  const frames = [1, 2, 2, second & 0x3f][head & 3] ?? 1;
  return frame * frames;
}
