/** The tone that says somebody rings: two soft notes made here, so that nothing is fetched. */
export type Chime = {
  /** Makes or wakes the sound; to be called from a gesture, any and each. */
  allow(): void
  ring(): void
  /** Whether a ring would be heard. A call, a lock or another app puts the sound to sleep without a word. */
  isAwake(): boolean
  subscribe(changed: () => void): () => void
  close(): void
}

const NOTES = [
  { hz: 523.25, at: 0 },
  { hz: 659.25, at: 0.18 },
]

/** Browsers let a page sound only after a gesture: call `allow` from one. Without it, or without WebAudio, `ring` is silent. */
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
    isAwake: () => audio?.state === 'running',
    subscribe(changed) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    ring() {
      // On a page that was touched before, some browsers wake it without another touch.
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
