// Stands for the host in the shell's own tests: an old Electron loads neither its ES module nor its database.
const { appendFileSync } = require('node:fs')
const log = process.argv[process.argv.indexOf('--data') + 1]
process.parentPort.on('message', ({ data, ports }) => {
  appendFileSync(log, `${data.pesan}\n`)
  if (data.pesan === 'tutup') process.exit(0)
  const [port] = ports
  if (!port) return
  port.on('message', ({ data: said }) => {
    if (said === 'mati') process.exit(7)
    port.postMessage(`${said} ${data.jendela}`)
  })
  port.start()
})
process.parentPort.postMessage({ pesan: 'siap' })
