import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How the camera stands: being opened, looking, or why it cannot. */
export type CameraState = 'opening' | 'looking' | 'refused' | 'absent' | 'insecure';

const LOOK_EVERY_MS = 120;
const FRAME_WIDTH = 960;

/** Open the back camera into `video` and hand over the first QR text it sees. The camera stops with the component. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onFound: (text: string) => void): CameraState {
  const [state, setState] = useState<CameraState>('opening');
  const latest = useRef(onFound);
  latest.current = onFound;

  useEffect(() => {
    const stop = new AbortController();
    watchCamera(video, stop.signal, () => setState('looking')).then(
      (text) => text !== null && latest.current(text),
      (error: unknown) => !stop.signal.aborted && setState(stateOf(error)),
    );
    return () => stop.abort();
  }, []);
  return state;
}

function stateOf(error: unknown): CameraState {
  if (!isSecureContext) return 'insecure';
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'absent';
}

async function watchCamera(
  video: RefObject<HTMLVideoElement | null>,
  stop: AbortSignal,
  onOpen: () => void,
): Promise<string | null> {
  const [stream, { openFrameReader }] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } }),
    import('./read-frame.ts'),
  ]);
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  const element = video.current;
  if (stop.aborted || !element) {
    close();
    return null;
  }
  stop.addEventListener('abort', close);
  element.srcObject = stream;
  await element.play();
  onOpen();
  const canvas = document.createElement('canvas');
  const readFrame = await openFrameReader();
  while (!stop.aborted) {
    const frame = grab(element, canvas);
    const text = frame === null ? null : await readFrame(frame);
    if (stop.aborted) return null;
    if (text !== null) {
      close();
      return text;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return null;
}

function grab(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  canvas.width = Math.min(FRAME_WIDTH, video.videoWidth);
  canvas.height = Math.round((video.videoHeight * canvas.width) / video.videoWidth);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
