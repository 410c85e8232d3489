import { describe, expect, test } from 'vitest'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { openReader } from '../../electron/registers/impor/reader.ts'
import { openOffice } from '../support/office.ts'
import { blob, everything, refusal, rowsOf, table, tryFile, workbook } from './berkas.ts'

const jenis = 'surat-masuk'

const agenda = `BUKU AGENDA SURAT MASUK;;;;;
Tahun 2024;;;;;

No;Tanggal;Surat;;Dari;Perihal
;Diterima;Nomor;Tanggal;;
1;2;3;4;5;6
1;02/01/2024;005/1/425.102/2024;29/12/2023;Setda Kota Probolinggo;Undangan rapat
2;03/01/2024;400/2;02/01/2024;Dinas Kesehatan;Permintaan data
4;15/01/2024;400/7;12/01/2024;Dinas Kesehatan;Laporan bulanan
No;Tanggal;Surat;;Dari;Perihal
5;31/01/2024;-;;Warga Kelurahan Kanigaran;Permohonan bantuan
5;31/01/2024;800/9;30/01/2024;BKPSDM;Usul kenaikan pangkat
6;32/01/2024;800/10;30/01/2024;BKPSDM;Cuti
`

describe('an old agenda', () => {
  test('titles, a head of two lines, column numbers and repeated heads are understood; each row has its fate', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const { tampak, uji } = await tryFile(surat, { jenis, nama: 'agenda-2024.csv', isi: agenda })
    expect(tampak.kepala).toEqual({ baris: 4, banyak: 2 })
    expect(tampak.kolom.map((kolom) => kolom.judul)).toEqual(['No', 'Tanggal Diterima', 'Surat Nomor', 'Surat Tanggal', 'Dari', 'Perihal'])
    expect(tampak.padanan).toEqual(['nomorAgenda', 'tanggalDiterima', 'nomorSurat', 'tanggalSurat', 'pengirim', 'hal'])
    expect(uji.hitung).toEqual({ dibaca: 8, baru: 4, diperbarui: 0, sama: 0, dilewati: 2, salah: 2 })
    expect(uji.salah).toEqual([
      { baris: 12, kolom: 'nomorAgenda', nama: 'No. agenda', isi: '5', pesan: 'Nomor yang sama dengan baris 11', usul: '5a' },
      {
        baris: 13,
        kolom: 'tanggalDiterima',
        nama: 'Diterima',
        isi: '32/01/2024',
        pesan: 'Tanggal ini tidak ada dalam kalender',
        usul: null,
      },
    ])
    expect(uji.catatan[0]).toBe('Buku 2024: 1 nomor tidak ada dalam berkas dan dicatat dilewati, dengan nama berkas sebagai alasannya.')
    expect(uji.bacaan).toMatchObject([
      { kolom: 'tanggalDiterima', contoh: '02/01/2024', dipakai: 'hbt', jumlah: 2, ditanya: false },
      { kolom: 'tanggalSurat', contoh: '02/01/2024', dipakai: 'hbt', ditanya: false },
    ])
    expect(uji.bacaan[0]?.pilihan.map((one) => one.teks)).toEqual(['2 Januari 2024', '1 Februari 2024'])
    office.close()
  })

  test('written, listed as arsip, mended and brought again without doubles, undone as one batch', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    await surat.persuratan.suratMasuk.register({
      tanggalDiterima: '2025-03-05',
      jamDiterima: '08:00',
      jalur: 'antar',
      pengirimBaru: 'Dinas Sosial',
      hal: 'Sudah ada',
    })
    const before = everything(office)
    const first = await tryFile(surat, { jenis, nama: 'agenda-2024.csv', isi: agenda })
    const impor = await surat.impor.simpan({ draf: first.draf.id, sidik: first.uji.sidik })
    expect(impor).toMatchObject({ berkas: 'agenda-2024.csv', hitung: { baru: 4, salah: 2 }, dibatalkan: null, bolehBatal: true })
    expect(office.read(checkPersuratan)).toEqual([])
    const { baris } = await surat.persuratan.suratMasuk.list({ saringan: [{ kolom: 'tahun', jenis: 'pilihan', nilai: ['2024'] }] } as never)
    expect(
      baris
        .filter((row) => row.keadaan === 'arsip')
        .map((row) => row.nomorAgenda.urut)
        .sort(),
    ).toEqual([1, 2, 4, 5])

    const again = await tryFile(surat, { jenis, nama: 'agenda-2024.csv', isi: agenda })
    expect(again.tampak.diingat).toBe(true)
    expect(again.uji.hitung).toMatchObject({ baru: 0, sama: 4 })
    expect(again.uji.tertahan).toBe('Tidak ada baris yang akan ditambah atau diperbarui.')
    expect((await refusal(surat.impor.simpan({ draf: again.draf.id, sidik: again.uji.sidik }))).code).toBe('IMPORT_HELD')
    const missing = agenda.replace('4;15/01', '3;05/01/2024;123/3;04/01/2024;Bappeda;Musrenbang\n4;15/01')
    const filled = await tryFile(surat, {
      jenis,
      nama: 'agenda-2024-lengkap.csv',
      isi: missing,
      perbaikan: [
        { baris: 13, kolom: 'nomorAgenda', isi: '5a' },
        { baris: 14, kolom: 'tanggalDiterima', isi: '31/01/2024' },
      ],
    })
    expect(filled.uji.hitung).toMatchObject({ baru: 3, sama: 4, salah: 0 })
    const second = await surat.impor.simpan({ draf: filled.draf.id, sidik: filled.uji.sidik })
    expect(office.read(checkPersuratan)).toEqual([])
    expect(office.read((ctx) => ctx.all('select urut, sisipan, keadaan from nomor where tahun = 2024 order by urut, sisipan'))).toEqual(
      [
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 0],
        [5, 0],
        [5, 1],
        [6, 0],
      ].map(([urut, sisipan]) => ({ urut, sisipan, keadaan: 'terpakai' })),
    )
    const early = await refusal(surat.impor.batal({ id: impor.id, alasan: 'salah berkas' }))
    expect(early.code).toBe('IMPORT_MOVED_ON')
    expect(early.message).toContain('agenda 0003 tahun 2024 diubah')
    await surat.impor.batal({ id: second.id, alasan: 'salah berkas' })
    const undone = await surat.impor.batal({ id: impor.id, alasan: 'salah berkas' })
    expect(undone.dibatalkan).toMatchObject({ alasan: 'salah berkas' })
    expect(everything(office)).toEqual(before)
    expect((await refusal(surat.impor.batal({ id: impor.id, alasan: 'lagi' }))).code).toBe('IMPORT_UNDONE')
    expect(office.read(checkPersuratan)).toEqual([])
    office.close()
  })

  test('undone only while nothing hangs on it: a corrected letter, a later number, a closed book', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const bring = async () => {
      const tried = await tryFile(surat, {
        jenis,
        nama: 'a.csv',
        isi: 'No;Diterima;Dari;Hal\n1;2025-03-01;Bappeda;Satu\n2;2025-03-02;Bappeda;Dua\n',
      })
      return surat.impor.simpan({ draf: tried.draf.id, sidik: tried.uji.sidik })
    }
    const impor = await bring()
    const ids = office.read((ctx) => ctx.all<{ id: number }>('select id from surat_masuk order by id'))
    const { id = 0 } = ids[1] ?? {}
    const letter = await surat.persuratan.suratMasuk.get({ id })
    await surat.persuratan.suratMasuk.ubah({ ...letter, id, versi: letter.versi, hal: 'Dua, dibetulkan' })
    const changed = await refusal(surat.impor.batal({ id: impor.id, alasan: 'x' }))
    expect([changed.code, changed.message]).toEqual(['IMPORT_MOVED_ON', expect.stringContaining('agenda 0002 tahun 2025 diubah')])
    const other = openOffice()
    const clerk = await other.as('surat')
    const tried = await tryFile(clerk, { jenis, nama: 'a.csv', isi: 'No;Diterima;Dari;Hal\n1;2025-03-01;Bappeda;Satu\n' })
    const brought = await clerk.impor.simpan({ draf: tried.draf.id, sidik: tried.uji.sidik })
    await clerk.persuratan.suratMasuk.register({
      tanggalDiterima: '2025-03-05',
      jamDiterima: '08:00',
      jalur: 'antar',
      pengirimBaru: 'Lain',
      hal: 'Baru',
    })
    expect((await refusal(clerk.impor.batal({ id: brought.id, alasan: 'x' }))).message).toContain('nomor sesudahnya sudah dipakai')
    expect(other.read(checkPersuratan)).toEqual([])
    office.close()
    other.close()
  })

  test('what changed between trial and writing is seen: a number taken meanwhile refuses all of it', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const tried = await tryFile(surat, {
      jenis,
      nama: 'a.csv',
      isi: 'No;Diterima;Dari;Hal\n1;2025-03-01;Bappeda;Satu\n2;2025-03-02;Bappeda;Dua\n',
    })
    await surat.persuratan.suratMasuk.register({
      tanggalDiterima: '2025-03-05',
      jamDiterima: '08:00',
      jalur: 'antar',
      pengirimBaru: 'Lain',
      hal: 'Baru',
    })
    const before = everything(office)
    expect((await refusal(surat.impor.simpan({ draf: tried.draf.id, sidik: tried.uji.sidik }))).code).toBe('IMPORT_CHANGED')
    expect(everything(office)).toEqual(before)
    office.close()
  })

  test('two imports at once: the second is told who is at it', async () => {
    const office = openOffice()
    const [surat, tu] = [await office.as('surat'), await office.as('tu')]
    const one = await tryFile(surat, { jenis, nama: 'a.csv', isi: 'No;Diterima;Dari;Hal\n1;2025-03-01;Bappeda;Satu\n' })
    const two = await tryFile(tu, { jenis, nama: 'b.csv', isi: 'No;Diterima;Dari;Hal\n1;2025-03-01;BKPSDM;Lain\n' })
    const [first, second] = await Promise.allSettled([
      surat.impor.simpan({ draf: one.draf.id, sidik: one.uji.sidik }),
      tu.impor.simpan({ draf: two.draf.id, sidik: two.uji.sidik }),
    ])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'IMPORT_RUNNING' } })
    expect((await refusal(tu.impor.simpan({ draf: two.draf.id, sidik: two.uji.sidik }))).code).toBe('IMPORT_CHANGED')
    office.close()
  })

  test('a draft is the person’s own and gone with the next; who may not import is refused', async () => {
    const office = openOffice()
    const [surat, tu, rehab] = [await office.as('surat'), await office.as('tu'), await office.as('rehab')]
    const isi = blob('No;Diterima;Dari;Hal\n1;2025-03-01;Bappeda;Satu\n')
    const one = await surat.impor.unggah({ jenis, nama: 'a.csv', isi })
    expect((await refusal(tu.impor.lihat({ draf: one.id, lembar: 0 }))).code).toBe('IMPORT_GONE')
    expect((await surat.impor.draf({ jenis }))?.id).toBe(one.id)
    await surat.impor.unggah({ jenis, nama: 'b.csv', isi })
    expect((await refusal(surat.impor.lihat({ draf: one.id, lembar: 0 }))).code).toBe('IMPORT_GONE')
    expect((await refusal(rehab.impor.unggah({ jenis, nama: 'a.csv', isi }))).code).toBe('NOT_ALLOWED')
    expect(await rehab.impor.jenis()).toEqual([])
    expect((await refusal(surat.impor.unggah({ jenis: 'klasifikasi', nama: 'a.csv', isi }))).code).toBe('NOT_ALLOWED')
    office.close()
  })

  test('a weekday that is not the date’s is a fault with the date as proposal', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const isi = 'No;Diterima;Dari;Hal\n1;Senin, 1 Januari 2024;Bappeda;Satu\n2;Jum’at, 3 Januari 2024;Bappeda;Dua\n'
    const { uji, asked } = await tryFile(surat, { jenis, nama: 'a.csv', isi })
    expect(uji.salah.map(({ baris, pesan, usul }) => [baris, pesan, usul])).toEqual([
      [3, 'Hari dan tanggal tidak cocok: 3 Januari 2024 hari Rabu', '3 Januari 2024'],
    ])
    const mended = await surat.impor.uji({ ...asked, perbaikan: [{ baris: 3, kolom: 'tanggalDiterima', isi: '3 Januari 2024' }] })
    expect(mended.hitung.salah).toBe(0)
    office.close()
  })

  test('doubtful dates are asked and hold the import back; month first is seen from the file', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const doubtful = 'No;Diterima;Dari;Hal\n1;03/04/2024;Bappeda;Satu\n2;05/04/2024;Bappeda;Dua\n'
    const tried = await tryFile(surat, { jenis, nama: 'a.csv', isi: doubtful })
    expect(tried.uji.bacaan).toMatchObject([{ kolom: 'tanggalDiterima', contoh: '03/04/2024', dipakai: null, ditanya: true, jumlah: 2 }])
    expect(tried.uji.tertahan).toBe('Pilih dahulu cara membaca Diterima.')
    const answered = await surat.impor.uji({ ...tried.asked, bacaan: { tanggalDiterima: { urutan: 'bht' } } })
    expect([answered.tertahan, answered.bacaan[0]?.dipakai]).toEqual([null, 'bht'])
    const english = await tryFile(surat, { jenis, nama: 'a.csv', isi: doubtful.replace('05/04', '05/24') })
    expect(english.uji.bacaan).toMatchObject([{ dipakai: 'bht', ditanya: false }])
    expect(english.uji.hitung.salah).toBe(0)
    expect(answered.contoh[0]?.sel[1]).toBe('4 Mar 2024')
    const serial = await tryFile(surat, {
      jenis,
      nama: 'a.xlsx',
      isi: workbook({
        sheets: [
          {
            name: 'A',
            xml: table([
              ['No', 'Diterima', 'Dari', 'Hal'],
              [1, 45505, 'Bappeda', 'Satu'],
            ]),
          },
        ],
      }),
    })
    expect(serial.uji.bacaan[0]?.pilihan.map((one) => one.teks)).toEqual(['1 Agustus 2024', '8 Januari 2024 (hari dan bulan tertukar)'])
    expect(serial.uji.tertahan).toBe('Pilih dahulu cara membaca Diterima.')
    office.close()
  })

  test('a text file says how it was read and is read anew as told: another separator, another code page', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const isi = Buffer.concat([
      Buffer.from('No|Diterima|Dari|Hal, lain\n1|2024-01-02|Ren'),
      Buffer.from([0xe9]),
      Buffer.from('|Satu, dua\n'),
    ])
    const draf = await surat.impor.unggah({ jenis, nama: 'a.csv', isi: blob(isi) })
    const dugaan = { pemisah: '|', sandi: 'Windows-1252' }
    expect(draf.csv).toEqual({ ...dugaan, dugaan })
    const again = await surat.impor.bacaUlang({ draf: draf.id, pemisah: ',', sandi: 'Macintosh' })
    expect(again.csv).toEqual({ pemisah: ',', sandi: 'Macintosh', dugaan })
    const shown = await surat.impor.lihat({ draf: again.id, lembar: 0 })
    expect(shown.baris[1]?.sel).toEqual(['1|2024-01-02|RenÈ|Satu', 'dua'])
    expect((await refusal(surat.impor.lihat({ draf: draf.id, lembar: 0 }))).code).toBe('IMPORT_GONE')
    const book = await surat.impor.unggah({ jenis, nama: 'a.xlsx', isi: blob(workbook({ sheets: [{ name: 'A', xml: table([['No']]) }] })) })
    expect(book.csv).toBeNull()
    expect((await refusal(surat.impor.bacaUlang({ draf: book.id, pemisah: ',', sandi: 'UTF-8' }))).message).toContain(
      'hanya untuk berkas teks',
    )
    office.close()
  })

  test('faults of a cell: Excel errors, formulas without result, unknown words; Rahasia under Sifat becomes keamanan', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const isi =
      'No;Diterima;Dari;Hal;Sifat;Lampiran\n1;2024-01-02;Polres;;Rahasia;2 (dua) set\n2;2024-01-03;Polres;Hal;Aneh;banyak sekali\n3;2024-01-04;;Hal;;\n900;2024-01-05;Polres;Hal;;\n'
    const { uji, draf } = await tryFile(surat, { jenis, nama: 'a.csv', isi })
    expect(uji.salah.map(({ baris, nama, pesan, usul }) => [baris, nama, pesan, usul])).toEqual([
      [3, 'Sifat', 'Sifat tidak dikenal; yang dipakai Biasa, Penting, Segera, Sangat Segera', 'Biasa'],
      [3, 'Lampiran', 'Jumlah lampiran tidak dapat dibaca; tulis seperti 2 berkas', ''],
      [4, 'Dari', 'Wajib diisi', null],
      [5, 'No. agenda', 'Melompat dari 1 ke 900 dalam buku 2024; lebih dari 100 nomor tidak ada', null],
    ])
    await surat.impor.simpan({ draf: draf.id, sidik: uji.sidik })
    expect(
      office.read((ctx) => ctx.all('select hal, keamanan, sifat, lampiran_jumlah n, lampiran_satuan s, arsip from surat_masuk')),
    ).toEqual([{ hal: '', keamanan: 'R', sifat: 'Biasa', n: 2, s: 'set', arsip: 1 }])
    expect(office.read((ctx) => ctx.all('select rowid from cari_isi'))).toEqual([])
    const faults = await openReader('f.xlsx', Buffer.from(await (await surat.impor.hasil({ id: 1 })).arrayBuffer()))
    expect((await rowsOf(faults)).map((row) => row.sel.slice(0, 3))).toEqual([
      ['Hasil impor Surat Masuk dari a.csv'],
      ['Baris', 'Nasib', 'Keterangan'],
      [2, 'Baru, disimpan', 'sifat “Rahasia” dicatat sebagai keamanan'],
      [3, 'Salah, tidak ikut', expect.stringContaining('Sifat tidak dikenal')],
      [4, 'Salah, tidak ikut', 'Dari: Wajib diisi'],
      [5, 'Salah, tidak ikut', expect.stringContaining('Melompat')],
    ])
    office.close()
  })

  test('a letter names the file and the row it came from; an id given again tells nothing of the letter before', async () => {
    const office = openOffice()
    const [surat, tu] = [await office.as('surat'), await office.as('tu')]
    const head = 'No;Diterima;Dari;Hal\n'
    const bring = async (nama: string, isi: string) => {
      const tried = await tryFile(surat, { jenis, nama, isi: head + isi, jikaAda: 'perbarui' })
      return surat.impor.simpan({ draf: tried.draf.id, sidik: tried.uji.sidik })
    }
    const first = await bring('a.csv', '1;2025-03-01;Bappeda;Satu\n2;2025-03-01;Bappeda;Dua\n')
    const second = await bring('b.csv', '9;2024-01-01;Bappeda;Lain\n1;2025-03-01;Bappeda;Satu, lengkap\n')
    const of = (hal: string) => office.read((ctx) => ctx.get<{ id: number }>('select id from surat_masuk where hal = ?', hal))?.id ?? 0
    const id = of('Satu, lengkap')
    expect((await tu.persuratan.suratMasuk.get({ id })).imporDari).toMatchObject([
      { id: first.id, berkas: 'a.csv', baris: 2, baru: true, bolehBuka: true },
      { id: second.id, berkas: 'b.csv', baris: 3, baru: false },
    ])
    expect(await surat.persuratan.suratMasuk.perubahan({ id })).toMatchObject([{ medan: [{ nama: 'Hal', lama: 'Satu' }] }])
    await surat.impor.batal({ id: second.id, alasan: 'x' })
    expect((await surat.persuratan.suratMasuk.get({ id })).imporDari).toHaveLength(1)
    await surat.impor.batal({ id: first.id, alasan: 'x' })
    await bring('c.csv', '1;2025-03-01;BKPSDM;Surat lain sama sekali\n')
    expect(of('Surat lain sama sekali')).toBe(id)
    expect(await surat.persuratan.suratMasuk.perubahan({ id })).toEqual([])
    expect((await surat.persuratan.suratMasuk.get({ id })).imporDari).toMatchObject([{ berkas: 'c.csv', baris: 2 }])
    office.close()
  })

  test('updated by the number: only letters of an import, only what the file says; undone to what it was', async () => {
    const office = openOffice()
    const surat = await office.as('surat')
    const head = 'No;Diterima;Dari;Hal\n'
    const first = await tryFile(surat, { jenis, nama: 'a.csv', isi: `${head}1;2025-03-01;Bappeda;Satu\n` })
    await surat.impor.simpan({ draf: first.draf.id, sidik: first.uji.sidik })
    await surat.persuratan.suratMasuk.register({
      tanggalDiterima: '2025-03-05',
      jamDiterima: '08:00',
      jalur: 'antar',
      pengirimBaru: 'Lain',
      hal: 'Berproses',
    })
    const before = everything(office)
    const { draf, uji } = await tryFile(surat, {
      jenis,
      nama: 'b.csv',
      isi: `${head}1;2025-03-02;Bappeda Kota;Satu, lengkap\n2;2025-03-05;Lain;Diubah\n`,
      jikaAda: 'perbarui',
    })
    expect(uji.hitung).toMatchObject({ diperbarui: 1, dilewati: 1 })
    const impor = await surat.impor.simpan({ draf: draf.id, sidik: uji.sidik })
    expect(office.read((ctx) => ctx.all('select s.hal, s.tanggal_diterima tanggal, s.versi from surat_masuk s order by id'))).toEqual([
      { hal: 'Satu, lengkap', tanggal: '2025-03-02', versi: 2 },
      { hal: 'Berproses', tanggal: '2025-03-05', versi: 1 },
    ])
    expect((await surat.cari.semua({ teks: 'lengkap' })).kelompok[0]?.jumlah).toBe(1)
    await surat.impor.batal({ id: impor.id, alasan: 'x' })
    expect(everything(office)).toEqual(before)
    office.close()
  })
})
