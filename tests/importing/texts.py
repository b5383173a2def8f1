"""Texts of our own for tests of importing."""

STORY = (
    "Pemerintah Kabupaten Wanasari membuka kembali jembatan gantung di Desa Sukamulya, Senin (2/3/2026).\n"
    "Jembatan sepanjang 80 meter itu ambruk pada musim hujan tahun lalu dan baru selesai diperbaiki.\n"
    '"Anak-anak tidak perlu lagi memutar lewat hutan," kata Kepala Desa Sukamulya, Harun Wibowo.\n'
    "Menurut Harun, biaya perbaikan mencapai Rp1,2 miliar dan seluruhnya berasal dari dana desa.\n"
    "Warga diminta tidak melintas bersamaan dalam jumlah besar selama sepekan pertama.\n"
)
OTHER = (
    "Nelayan di Pantai Karang Jati mengeluhkan harga solar yang terus naik sejak awal tahun.\n"
    '"Sekali melaut kami habis empat ratus ribu rupiah," ujar Salim, ketua kelompok nelayan setempat.\n'
    "Dinas Perikanan berjanji menambah kuota bahan bakar bersubsidi mulai pekan depan.\n"
)
WITH_FURNITURE = (
    "Reporter: Dina Kartika | Editor: Bram Saputra\n"
    "WANASARI - Jembatan gantung di Desa Sukamulya kembali dibuka untuk umum. Warga menyambutnya gembira.\n"
    "Tonton: Detik-detik jembatan gantung ambruk diterjang banjir\n"
    '"Kami sudah menunggu setahun," kata Harun Wibowo.\n'
    "Baca Juga: Dana desa dipakai untuk apa saja\n"
    "Perbaikan memakan waktu enam bulan.\n"
)


def nearly(text: str) -> str:
    """Return the text with one word changed: a near-duplicate."""
    return text.replace("seluruhnya", "sebagian besar")
