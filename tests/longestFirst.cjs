const { default: Sequencer } = require('@jest/test-sequencer')

/** Their size does not tell how long these take: every screen of the app. */
const LONGEST = /journeys\/accessible/

/** The longest first, so that no worker ends with one of them while the other has nothing left; the rest as jest has them. */
module.exports = class extends Sequencer {
  sort(tests) {
    const all = super.sort(tests)
    const isLong = ({ path }) => LONGEST.test(path)
    return [...all.filter(isLong), ...all.filter(test => !isLong(test))]
  }
}
