/** The sound when a seat rings: two soft notes. The browser makes them, so that no file is fetched. */
export type Chime = {
  /** Creates the sound or resumes it. Call it from every gesture. */
  allow(): void
  /** Resumes a sound that was there, without a gesture: browsers allow it after a telephone call, or when the page is in view again. */
  again(): void
  ring(): void
  /** True when `ring` would be heard. A telephone call, a locked screen or another app can stop the sound, and the browser shows no warning. */
  isAwake(): boolean
  subscribe(changed: () => void): () => void
  close(): void
}

const NOTES = [
  { hz: 523.25, at: 0 },
  { hz: 659.25, at: 0.18 },
]

/** Browsers let a page make sounds only after a gesture: call `allow` from one. Before that, or without WebAudio, `ring` is silent. */
export function openChime(): Chime {
  let audio: AudioContext | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const changed of listeners) changed()
  }
  const wake = () => void audio?.resume().catch(() => {})
  return {
    allow() {
      if (typeof AudioContext === 'undefined' || audio?.state === 'running') return
      if (audio === null || audio.state === 'closed') {
        audio = new AudioContext()
        audio.addEventListener('statechange', tell)
        tell()
      }
      wake()
    },
    again() {
      if (audio !== null && audio.state !== 'running') wake()
    },
    isAwake: () => audio?.state === 'running',
    subscribe(changed) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    ring() {
      // Some browsers resume the sound without a new gesture if the page had one before.
      if (audio?.state !== 'running') return wake()
      for (const note of NOTES) play(audio, note.hz, audio.currentTime + note.at)
    },
    close() {
      audio?.removeEventListener('statechange', tell)
      void audio?.close().catch(() => {})
      audio = null
    },
  }
}

function play(audio: AudioContext, hz: number, at: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hz })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.18, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.7)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.75)
}
