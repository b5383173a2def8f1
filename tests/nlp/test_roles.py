"""What the article says of a speaker's role, and the organisation cut out of it, by table."""

from __future__ import annotations

import pytest

from articles.nlp.analysis import analyse
from articles.nlp.parse import NamedSpan, Parse

ROLES = [
    ("office-before", "Kepala Dinas Sosial Bekasi {}", "Kepala Dinas Sosial Bekasi", "Dinas Sosial Bekasi"),
    ("territory", "Bupati Tirtabawang {}", "Bupati Tirtabawang", None),
    ("minister", "Menteri Keuangan {}", "Menteri Keuangan", None),
    ("coordinating-minister", "Menko Pangan {}", "Menko Pangan", None),
    ("rank-left-out", "Kapolsek Tirta Kompol {}", "Kapolsek Tirta", None),
    ("branch-of-a-rank-left-out", "Danlanal Tirta Letkol Laut (P) {}", "Danlanal Tirta", None),
    ("adverb-before", "Namun, belakangan Ketua DPRD Tirta {}", "Ketua DPRD Tirta", "DPRD Tirta"),
    ("behind-an-age", "{}, 61 tahun, petani di Tirta,", "petani di Tirta", None),
    ("behind-degrees", "{}, M.Si., Ph.D., Rektor Universitas X,", "Rektor Universitas X", "Universitas X"),
    ("behind-degrees-of-three", "{}, S.K.M., M.Pd.I, camat Tirta,", "camat Tirta", None),
    ("behind-bare-degrees", "{} S.Sos MH, camat Tirta,", "camat Tirta", None),
    ("mother-of-a-victim", "{}, ibu korban,", "ibu korban", None),
    ("what-it-is-for", "jubir PBB untuk urusan pangan, {},", "jubir PBB untuk urusan pangan", "PBB"),
    ("clergy", "Penasihat Gereja Tirta Pendeta {}", "Penasihat Gereja Tirta", "Gereja Tirta"),
    ("second-form-left-out", "Menteri Dalam Negeri atau Mendagri {}", "Menteri Dalam Negeri", None),
    ("company", "Direktur Utama PT Tirta Jaya {}", "Direktur Utama PT Tirta Jaya", "PT Tirta Jaya"),
    ("company-without-head", "Direktur Pemasaran Levora {}", "Direktur Pemasaran Levora", "Levora"),
    ("newspaper", "Pemimpin Redaksi Levora News {}", "Pemimpin Redaksi Levora News", "Levora News"),
    ("account", "Pemilik akun Levora {}", "Pemilik akun Levora", None),
    ("bank", "Direktur bank tirta syariah {}", "Direktur bank tirta syariah", "bank tirta syariah"),
    ("english", "Head of Investment Research Levora {}", "Head of Investment Research Levora", "Levora"),
    ("manager-in-short", "GM Hotel Tirta {}", "GM Hotel Tirta", "Hotel Tirta"),
    ("english-modifier", "Creative Director {}", "Creative Director", None),
    ("party-behind-a-field", "Ketua DPP Bidang Air Partai X {}", "Ketua DPP Bidang Air Partai X", "Partai X"),
    ("ministry-in-short", "Dirjen Dikti Kemristekdikti {}", "Dirjen Dikti Kemristekdikti", "Kemristekdikti"),
    ("vice-president-of-air", "Wapres Bidang Air Levora {}", "Wapres Bidang Air Levora", "Levora"),
    ("vice-president", "Wakil Presiden {}", "Wakil Presiden", None),
    ("chef", "Chef {}, Kepala Dapur PT Tirta,", "Kepala Dapur PT Tirta", "PT Tirta"),
    ("university-in-short", "Dosen hukum Unissula {}", "Dosen hukum Unissula", "Unissula"),
    ("party", "Ketua DPP PKB {}", "Ketua DPP PKB", "DPP PKB"),
    ("centre", "Ketua Pimpinan Pusat Levora {}", "Ketua Pimpinan Pusat Levora", "Pimpinan Pusat Levora"),
    ("short-form", "Kasi Humas Polrestro Tirta {}", "Kasi Humas Polrestro Tirta", "Polrestro Tirta"),
    ("village", "Kepala Desa Tirtasari {}", "Kepala Desa Tirtasari", None),
    ("apposition", "{}, pengendara asal Cimahi,", "pengendara asal Cimahi", None),
    ("field", "{}, dosen ilmu pemerintahan Unpad,", "dosen ilmu pemerintahan Unpad", "Unpad"),
    ("who-also-is", "{} yang juga ketua Yayasan Tirta itu", "ketua Yayasan Tirta", "Yayasan Tirta"),
    ("union", "Presiden Federasi Tirta {}", "Presiden Federasi Tirta", "Federasi Tirta"),
    ("broker", "Analis Mitra Tirta Sekuritas {}", "Analis Mitra Tirta Sekuritas", "Mitra Tirta Sekuritas"),
    ("president-director", "Presiden Direktur PT Tirta {}", "Presiden Direktur PT Tirta", "PT Tirta"),
    ("expert", "Pakar hukum Universitas Tirta {}", "Pakar hukum Universitas Tirta", "Universitas Tirta"),
    ("unit-of-a-body", "Kepala Departemen Komunikasi BMKG {}", "Kepala Departemen Komunikasi BMKG", "BMKG"),
    ("daily-board", "Pengurus Harian Yayasan Tirta {}", "Pengurus Harian Yayasan Tirta", "Yayasan Tirta"),
    ("list", "Deputi Riset, Data, dan Iklim BMKG, {}", "Deputi Riset, Data, dan Iklim BMKG", "BMKG"),
    ("lower-case-body", "{}, juru bicara otoritas Tirta,", "juru bicara otoritas Tirta", "otoritas Tirta"),
    ("no-body", "{}, pedagang cabai di Pasar Tirta,", "pedagang cabai di Pasar Tirta", None),
    ("trade-office", "Perwakilan Dagang Amerika Serikat {}", "Perwakilan Dagang Amerika Serikat", None),
    ("lawyer-of-a-witness", "Pengacara salah satu saksi, {},", "Pengacara salah satu saksi", None),
    ("mother-of-two", "Ibu dua anak asal Tirta, {},", "Ibu dua anak asal Tirta", None),
    ("class", "{}, siswa kelas XII,", "siswa kelas XII", None),
    ("club-of-common-words", "Pelatih Jakarta Garuda {}", "Pelatih Jakarta Garuda", "Jakarta Garuda"),
    ("space-lost", "Guru Besar BiologiITB Tirta {}", "Guru Besar BiologiITB Tirta", "ITB Tirta"),
    ("namely", "Ketua Yayasan Tirta, yakni {},", "Ketua Yayasan Tirta", "Yayasan Tirta"),
    ("party-by-its-name", "Sekjen Golkar {}", "Sekjen Golkar", "Golkar"),
    ("central-bank", "Gubernur BI {}", "Gubernur BI", "BI"),
    ("role-in-short", "Kepala Staf TNI Air (Kasau) {}", "Kepala Staf TNI Air (Kasau)", "TNI Air"),
    ("club-of-a-president", "Presiden Barcelona {}", "Presiden Barcelona", "Barcelona"),
    ("misspelt-rank", "Kepala BNN Komisaris Jendral {}", "Kepala BNN", "BNN"),
    ("rank-of-two-words", "Kepala Polda Tirta Inspektur Jenderal {}", "Kepala Polda Tirta", "Polda Tirta"),
    ("numbered", "Direktur Operasi III Tirta Karya {}", "Direktur Operasi III Tirta Karya", "Tirta Karya"),
    ("lives-there", "{}, petani di Tirta,", "petani di Tirta", None),
    ("english-order", "{}, Hotel Manajer Tirta Indah,", "Hotel Manajer Tirta Indah", "Tirta Indah"),
    ("ministry", "Dirjen Air Kementerian Tirta {}", "Dirjen Air Kementerian Tirta", "Kementerian Tirta"),
    ("minister-then", "Menteri Kesehatan saat itu {}", "Menteri Kesehatan", None),
    ("president-now", "Ketua Yayasan Tirta saat ini, {},", "Ketua Yayasan Tirta", "Yayasan Tirta"),
    ("deputy-minister-in-short", "Wamenkominfo {}", "Wamenkominfo", None),
    ("rank-alone", "Komjen Polisi {}", None, None),
    ("rank-of-three-words-alone", "Brigadir Satu Polisi {}", None, None),
    ("knows-of-it", "Pengamat Kepolisian {}", "Pengamat Kepolisian", None),
    ("university", "pengamat air dari President University, {}", "pengamat air", "President University"),
    ("as-what", "{}, CEO Levora Tirta sebagai promotor,", "CEO Levora Tirta", "Levora Tirta"),
    ("one-of-such", "Pembeli seperti petani {}", "petani", None),
    ("party-unknown", "Sekjen Tirkindo {}", "Sekjen Tirkindo", "Tirkindo"),
    ("company-by-its-tail", "Direktur SDM Tirta Finance {}", "Direktur SDM Tirta Finance", "Tirta Finance"),
    ("acronym-behind-president", "Presiden INATIR {}", "Presiden INATIR", "INATIR"),
    ("field-of-a-directorate", "Direktur Jenderal Air Tanah {}", "Direktur Jenderal Air Tanah", None),
    ("short-directorate", "Dirjen Air (Ditjen A) Kemenhub {}", "Dirjen Air (Ditjen A) Kemenhub", "Kemenhub"),
    ("unit-by-initials", "Kabid PHU Kanwil Tirta {}", "Kabid PHU Kanwil Tirta", "Kanwil Tirta"),
    ("club-of-one-word", "Bek kanan Elektrik {}", "Bek kanan Elektrik", "Elektrik"),
    ("rider", "Pebalap Levora {}", "Pebalap Levora", "Levora"),
    ("race-series", "Pebalap MotoGP {}", "Pebalap MotoGP", None),
    ("star", "Bintang Tirta City {}", "Bintang Tirta City", "Tirta City"),
    ("star-of-a-league", "Legenda Liga Tirta {}", "Legenda Liga Tirta", None),
    ("prize", "{}, musisi peraih tiga Levora Awards,", "musisi peraih tiga Levora Awards", None),
    ("where-a-body-is-from", "Petinggi pabrikan asal Tirta {}", "Petinggi pabrikan asal Tirta", None),
    ("group", "Direktur LVR Group Indonesia {}", "Direktur LVR Group Indonesia", "LVR Group Indonesia"),
    ("companies", "Direktur Penilaian Perusahaan BEI {}", "Direktur Penilaian Perusahaan BEI", "BEI"),
    ("field-by-initials", "Deputi Air Tanah (AT) OJK {}", "Deputi Air Tanah (AT) OJK", "OJK"),
    ("young-people", "Ketua Pemuda Hindu Levora {}", "Ketua Pemuda Hindu Levora", "Pemuda Hindu Levora"),
    ("young-people-of-a-place", "Ketua Pemuda Desa Tirta {}", "Ketua Pemuda Desa Tirta", None),
    ("presidium", "Ketua Presidium TRT {}", "Ketua Presidium TRT", "Presidium TRT"),
    ("presidium-of-a-body", "Ketua Presidium Ikatan Air {}", "Ketua Presidium Ikatan Air", "Ikatan Air"),
    ("women", "Ketua Muslimat NU {}", "Ketua Muslimat NU", "Muslimat NU"),
    ("dietitian", "{}, ahli gizi MRX Tirta Sehat,", "ahli gizi MRX Tirta Sehat", "MRX Tirta Sehat"),
    ("police", "Juru bicara kepolisian {}", "Juru bicara kepolisian", "kepolisian"),
    ("english-field", "Branch Manager Levora, {},", "Branch Manager Levora", "Levora"),
    ("company-secretary", "Sekretaris Perusahaan LVR {}", "Sekretaris Perusahaan LVR", "LVR"),
    ("central-board", "Pengurus Pusat Ikatan Tirta {}", "Pengurus Pusat Ikatan Tirta", "Ikatan Tirta"),
    ("railway", "Manager Humas Daop 8 Tirta {}", "Manager Humas Daop 8 Tirta", "Daop 8 Tirta"),
    ("railway-company", "Humas KAI Daop 8 Tirta {}", "Humas KAI Daop 8 Tirta", "KAI Daop 8 Tirta"),
    ("new-role", "Administratur PT Tirta {}", "Administratur PT Tirta", "PT Tirta"),
    ("field", "Deputi Bidang Organisasi BPJS {}", "Deputi Bidang Organisasi BPJS", "BPJS"),
    ("coordinating", "Staf Kemenko bidang Pangan {}", "Staf Kemenko bidang Pangan", "Kemenko"),
    ("acting", "Plh Deputi Bidang Keluarga Kementir {}", "Plh Deputi Bidang Keluarga Kementir", "Kementir"),
    ("police", "Humas Kepolisian Resor Tirta {}", "Humas Kepolisian Resor Tirta", "Kepolisian Resor Tirta"),
    ("order-force", "Kasatpol PP Tirta {}", "Kasatpol PP Tirta", None),
    ("one-of-them", "Salah satu dosen Unpad, {},", "Salah satu dosen Unpad", "Unpad"),
    ("listed", "Direktur PT Tirta Jaya, Tbk, {},", "Direktur PT Tirta Jaya, Tbk", "PT Tirta Jaya, Tbk"),
    ("dateline-without-a-space", "JAKARTA —Menteri Sosial {}", "Menteri Sosial", None),
    ("board", "Ketua PP Muhammadiyah {}", "Ketua PP Muhammadiyah", "PP Muhammadiyah"),
    ("kind-at-the-end", "Chief Economist Levora Bank {}", "Chief Economist Levora Bank", "Levora Bank"),
    ("mother-of", "Ibu korban, {},", "Ibu korban", None),
    ("village-officer", "Bhabinkamtibmas Desa Tirta Aiptu {}", "Bhabinkamtibmas Desa Tirta", None),
    ("general-secretary", "Sekretaris Jenderal {}", "Sekretaris Jenderal", None),
    ("army", "Kapuspen TNI Brigjen Marinir {}", "Kapuspen TNI", "TNI"),
    ("body-between-commas", "Kabid Air, Dinas Tirta, {},", "Kabid Air, Dinas Tirta", "Dinas Tirta"),
    ("prospective", "Bakal calon presiden {}", "Bakal calon presiden", None),
    ("former", "Bekas Ketua Yayasan Tirta {}", "Bekas Ketua Yayasan Tirta", "Yayasan Tirta"),
    ("only-people-are-counted", "{}, seorang peramu kopi,", "peramu kopi", None),
    ("another-singer", "Bukan hanya penyanyi asal Tirta, {}", None, None),
    ("faction", "Anggota Komisi II DPR dari Fraksi Tirta {}", "Anggota Komisi II DPR", "Komisi II DPR"),
    ("two-offices", "Menteri Air dan Kepala Badan Air {}", "Menteri Air dan Kepala Badan Air", "Badan Air"),
    ("short-form", "Gubernur Bank Indonesia (BI) {}", "Gubernur Bank Indonesia (BI)", "Bank Indonesia (BI)"),
    ("chamber", "Ketua Bidang Dagang Kamar Dagang {}", "Ketua Bidang Dagang Kamar Dagang", "Kamar Dagang"),
    ("supervisors", "Dewan Pengawas BPJS Tirta, {},", "Dewan Pengawas BPJS Tirta", "BPJS Tirta"),
    ("son", "VP Sales Levora Putra Group {}", "VP Sales Levora Putra Group", "Levora Putra Group"),
    ("days", "Ketua Kelompok Masa Depan {}", "Ketua Kelompok Masa Depan", "Kelompok Masa Depan"),
    ("english", "Kepala Biro Air Center for Air {}", "Kepala Biro Air Center for Air", "Center for Air"),
    ("trustees", "Ketua Dewan Pembina Yayasan Air {}", "Ketua Dewan Pembina Yayasan Air", "Yayasan Air"),
    ("board-alone", "Anggota Dewan Pakar Levora {}", "Anggota Dewan Pakar Levora", "Levora"),
    ("member", "Koordinator Levora {}", "Koordinator Levora", "Levora"),
    ("partner", "Co-Chairman Levora {}", "Co-Chairman Levora", "Levora"),
    ("partner-with-spaces", "Co - Founder PT Levora {}", "Co - Founder PT Levora", "PT Levora"),
    ("partner-behind", "{}, Co - Founder & CEO PT Levora,", "Co - Founder & CEO PT Levora", "PT Levora"),
    ("short-head", "Kasubid Media Puspenkum {}", "Kasubid Media Puspenkum", "Puspenkum"),
    ("acting-with-a-stop", "Plt. Kepala Dinas Tirta {}", "Plt. Kepala Dinas Tirta", "Dinas Tirta"),
    ("captain", "Direktur Utama PT Levora, Capt. {}", "Direktur Utama PT Levora", "PT Levora"),
    ("one-in-one-word", "salahseorang pedagang {}", "salahseorang pedagang", None),
    ("no-comma", "{} asisten pelatih Tirta FC", "asisten pelatih Tirta FC", "Tirta FC"),
    ("no-comma-one-of-them", "{} salah satu pedagang beras", "salah satu pedagang beras", None),
    ("all-small", "pengamat air dan air tanah nasional {}", "pengamat air dan air tanah nasional", None),
    ("and-somebody-else", "Warga pulau kecil, dan {}", None, None),
    ("on-behalf", "CEO Levora selaku pengelola Liga Tirta, {},", "CEO Levora", "Levora"),
    ("who-once", "Ketua Yayasan Tirta yang pernah sakit, {},", "Ketua Yayasan Tirta", "Yayasan Tirta"),
    ("other", "Ulama lainnya, {},", "Ulama", None),
    ("wider-place", "Bupati Kabupaten Tirta, Provinsi Lampung, {},", "Bupati Kabupaten Tirta", None),
    ("relative-of-a-victim", "Kuasa hukum keluarga korban, {},", "Kuasa hukum keluarga korban", None),
    ("played-by-men", "Atlet bola voli putra, {},", "Atlet bola voli putra", None),
    ("aged", "Seorang konsultan pemasaran berusia 43 tahun, {},", "konsultan pemasaran", None),
    ("long-english", "{}, Air Field Manager PT Levora,", "Air Field Manager PT Levora", "PT Levora"),
    ("branch", "Ketua NasDem Sumut {}", "Ketua NasDem Sumut", "NasDem Sumut"),
    ("here", "Kepala BPBD setempat {}", "Kepala BPBD setempat", "BPBD"),
    ("honour", "Ketua Dewan Kehormatan Partai Air {}", "Ketua Dewan Kehormatan Partai Air", "Partai Air"),
    ("slash", "Menteri Air/Kepala Badan Tirta {}", "Menteri Air/Kepala Badan Tirta", "Badan Tirta"),
    ("from-a-body", "{} dari Yayasan Tirta", None, "Yayasan Tirta"),
    ("from-a-kind-of-body", "{} dari lembaga riset Levora Air", None, "Levora Air"),
    ("from-a-place", "{} dari Cimahi", None, None),
    ("acting-last-week", "{} selaku Ketua Komisi V DPR pekan lalu", "Ketua Komisi V DPR", "Komisi V DPR"),
    ("before-a-judge", "Di hadapan hakim, {}", None, None),
    ("for-somebody-else", "Mewakili bupati, {}", None, None),
    ("in-brackets", "{} (Kepala Dinas Tirta)", "Kepala Dinas Tirta", "Dinas Tirta"),
    ("list-in-a-body", "Kadis Air, Data dan Tanah BNPB {}", "Kadis Air, Data dan Tanah BNPB", "BNPB"),
    ("acting-in-full", "Pelaksana tugas Bupati Tirta Utara {}", "Pelaksana tugas Bupati Tirta Utara", None),
    ("film", "Produser film Levora Tirta, {},", "Produser film Levora Tirta", None),
    ("film-without-its-kind", "Sutradara Levora Tirta, {},", "Sutradara Levora Tirta", None),
    ("youth-team", "Pelatih timnas Tirta U-17 {}", "Pelatih timnas Tirta U-17", "timnas Tirta U-17"),
    ("slash-and-initials", "Menteri Air/Kepala TRT {}", "Menteri Air/Kepala TRT", "TRT"),
    ("english-list", "Area Manager Communication, Relations & CSR Levora, {},",
     "Area Manager Communication, Relations & CSR Levora", "Levora"),
    ("head-of-a-school", "Kepala Sekolah SDN 2 Tirta {}", "Kepala Sekolah SDN 2 Tirta", "SDN 2 Tirta"),
    ("army-behind-a-unit", "Kepala Pusat Air TNI Mayjen {}", "Kepala Pusat Air TNI", "TNI"),
    ("corps", "Komandan Lanal Tirta Kolonel Laut (P) {}", "Komandan Lanal Tirta", "Lanal Tirta"),
    ("branch-board", "Ketua Pengurus Cabang TRT {}", "Ketua Pengurus Cabang TRT", "Pengurus Cabang TRT"),
    ("division", "Anggota KPU Tirta Divisi Hukum, {},", "Anggota KPU Tirta Divisi Hukum", "KPU Tirta"),
    ("district", "Caleg PKB daerah pemilihan I {}", "Caleg PKB daerah pemilihan I", "PKB"),
    ("centre-of", "Direktur Center of Studies {}", "Direktur Center of Studies", "Center of Studies"),
    ("hospital-by-a-name", "Direktur RSUD dr. Tirta, dr. {},", "Direktur RSUD dr. Tirta", "RSUD dr. Tirta"),
    ("place-of-a-body", "{}, astronom di Observatorium Tirta di Liwa,", "astronom", "Observatorium Tirta"),
    ("place-in-a-body", "Dosen dari Miami Air University, {},", "Dosen", "Miami Air University"),
    ("spelt-in-brackets", "Ketua Advokat Cinta Tanah Air (ACTA) {}", "Ketua Advokat Cinta Tanah Air (ACTA)",
     "Advokat Cinta Tanah Air (ACTA)"),
    ("spelt-by-beginnings", "Pengamat Lingkar Madani (LIMA) {}", "Pengamat Lingkar Madani (LIMA)",
     "Lingkar Madani (LIMA)"),
    ("field-in-brackets", "Menteri Desa dan Air (DDA) {}", "Menteri Desa dan Air (DDA)", None),
    ("government-for", "Jubir Pemerintah Tirta untuk Air {}", "Jubir Pemerintah Tirta untuk Air",
     "Pemerintah Tirta"),
    ("race-series-of-a-rider", "Pebalap MotoGP asal Australia, {},", "Pebalap MotoGP asal Australia", None),
    ("police-unit", "Kasat Reserse Umum Polres Tirta {}", "Kasat Reserse Umum Polres Tirta", "Polres Tirta"),
    ("prosecutors", "Juru bicara kejaksaan Tirta {}", "Juru bicara kejaksaan Tirta", "kejaksaan Tirta"),
    ("internist", "{}, ahli penyakit dalam RS Tirta,", "ahli penyakit dalam RS Tirta", "RS Tirta"),
    ("lawyer-of-a-party", "Kuasa hukum pemohon, {},", "Kuasa hukum pemohon", None),
    ("lawyer-of-an-official", "Pengacara Ketua DPR, {},", "Pengacara Ketua DPR", None),
    ("spokesman-of-a-house", "Juru bicara Gedung Putih, {},", "Juru bicara Gedung Putih", "Gedung Putih"),
    ("malay-title", "Perdana Menteri Malaysia Datuk Seri {}", "Perdana Menteri Malaysia", None),
    ("executive", "Exco PSSI {}", "Exco PSSI", "PSSI"),
    ("of-that-rank", "Penyanyi sekaliber {}", "Penyanyi", None),
    ("real-name", "Penyanyi bernama asli {}", "Penyanyi", None),
    ("has-a-real-name", "Pemilik nama asli {}", None, None),
    ("adjunct", "Kecewa pada manajemen Tirta FC, {}", None, None),
    ("stands-in", "{} mendampingi Kepala Dinas Tirta", None, None),
    ("market", "Direktur Pasar Bank Tirta {}", "Direktur Pasar Bank Tirta", "Bank Tirta"),
    ("clinic", "{}, dokter anak di RS Tirta,", "dokter anak", "RS Tirta"),
    ("behind-a-comma", "Psikolog {}, dari RS Tirta,", "Psikolog", "RS Tirta"),
    ("department", "{} dari departemen neurologi FKUT", None, "FKUT"),
    ("boss", "{}, bos Levora,", "bos Levora", "Levora"),
    ("programme", "Program Director Levora, {},", "Program Director Levora", "Levora"),
    ("team-alone", "Manajer Tim {}", "Manajer Tim", None),
    ("year", "{}, pelatih Tirta FC tahun 2013,", "pelatih Tirta FC", "Tirta FC"),
    ("by-trade", "{} yang berprofesi sebagai dokter gigi", "dokter gigi", None),
    ("whose-comment", "Menanggapi kritik Gubernur Tirta, {}", None, None),
    ("whose-office", "Soal jabatan Gubernur Tirta, {}", None, None),
    ("beside-whom", "Dalam rapat dengan Menteri Air, {}", None, None),
    ("before-many", "Di hadapan para petani, {}", None, None),
    ("trait", "{} percaya diri dan", None, None),
    ("national-team", "Pelatih tim nasional Tirta {}", "Pelatih tim nasional Tirta", "tim nasional Tirta"),
    ("youth-team", "Pelatih timnas U-19 {}", "Pelatih timnas U-19", "timnas U-19"),
    ("club-of-a-city", "Gelandang Barcelona, {},", "Gelandang Barcelona", "Barcelona"),
    ("and-network", "Direktur Bisnis dan Jaringan BTI {}", "Direktur Bisnis dan Jaringan BTI", "BTI"),
    ("banks", "Direktur Bank II, Otoritas Tirta, {},", "Direktur Bank II, Otoritas Tirta", "Otoritas Tirta"),
    ("body-behind", "{}, dosen pangan, Universitas X,", "dosen pangan, Universitas X", "Universitas X"),
    ("body-behind-in-short", "{}, dosen, Ikatan Air (IA),", "dosen, Ikatan Air (IA)", "Ikatan Air (IA)"),
    ("body-behind-at", "Kabid Air, pada Dinas Tirta, {},", "Kabid Air", "Dinas Tirta"),
    ("when-behind-at", "Bupati Tirta, pada hari Senin, {},", None, None),
    ("body-that-goes-on", "Kata {}, petani cabai, Dinas Air dan warga", "petani cabai", None),
    ("store", "Store Manager Levora, {},", "Store Manager Levora", "Levora"),
    ("rank-alone", "Inspektur Dua {}, Kasat Lantas Polda Tirta,", "Kasat Lantas Polda Tirta", "Polda Tirta"),
    ("corps-behind-a-rank", "Kapolda Tirta Kapten Czi {}", "Kapolda Tirta", None),
    ("staff-of-a-minister", "Staf Khusus Menteri BUMN {}", "Staf Khusus Menteri BUMN", None),
    ("press-of-a-house", "Sekretaris Pers Gedung Putih, {},", "Sekretaris Pers Gedung Putih", "Gedung Putih"),
    ("brackets-in-brackets", "{} (Ketua Serikat Air (SA) Tirta)", "Ketua Serikat Air (SA) Tirta",
     "Serikat Air (SA) Tirta"),
    ("central", "{} (Ketua KPU Jawa Tengah)", "Ketua KPU Jawa Tengah", "KPU Jawa Tengah"),
    ("aged-and-from", "{} (45) dari BPBD Tirta", None, "BPBD Tirta"),
    ("from-between-commas", "{}, dari Yayasan Tirta,", None, "Yayasan Tirta"),
    ("through-a-body-of-people", "Ikatan Dokter Tirta melalui Ketua {}", "Ketua", "Ikatan Dokter Tirta"),
    ("head-of-a-body-of-one-word", "Kepala Bekrafta {}", "Kepala Bekrafta", "Bekrafta"),
    ("regional-office", "Kepala Disdagperin Tirta {}", "Kepala Disdagperin Tirta", "Disdagperin Tirta"),
    ("state-bank", "Gubernur Bank Negara Levora {}", "Gubernur Bank Negara Levora", "Bank Negara Levora"),
    ("house", "{}, pengelola penginapan Levora,", "pengelola penginapan Levora", "Levora"),
    ("graduate", "{}, perawat lulusan Universitas Tirta,", "perawat lulusan Universitas Tirta", None),
    ("company-behind-a-comma", "{}, Presiden dan CEO, Levora Inc,", "Presiden dan CEO, Levora Inc",
     "Levora Inc"),
    ("short-office", "Panglima Komando Armada (Pangkoarmada RI) {}",
     "Panglima Komando Armada (Pangkoarmada RI)", "Komando Armada"),
    ("short-form-of-the-body", "CEO Badan Pengelola Hutan (Danalestari), {},",
     "CEO Badan Pengelola Hutan (Danalestari)", "Badan Pengelola Hutan (Danalestari)"),
    ("small-body-without-a-name", "{}, karyawan agensi periklanan di Jakarta Selatan,",
     "karyawan agensi periklanan di Jakarta Selatan", None),
    ("user", "{}, pengguna PT Tirta Asri,", "pengguna PT Tirta Asri", None),
    ("players", "Pemain Dortalia {}", "Pemain Dortalia", "Dortalia"),
    ("players-of-two", "Pemain Ganda Campuran {}", "Pemain Ganda Campuran", None),
    ("players-of-a-state", "Pemain Indonesia {}", "Pemain Indonesia", None),
    ("rider-of-a-team", "Pebalap tim Levora {}", "Pebalap tim Levora", "Levora"),
    ("deputy-behind-a-slash", "Wakil Menteri Air/Wakil Kepala BKTP {}", "Wakil Menteri Air/Wakil Kepala BKTP",
     "BKTP"),
    ("both-in-short", "Wakil Menteri Air/Wakil Kepala Badan Tanah (Wamen A/Waka BT) {}",
     "Wakil Menteri Air/Wakil Kepala Badan Tanah (Wamen A/Waka BT)", "Badan Tanah"),
    ("student-at", "{}, mahasiswa doktoral pada Universiteit Tirta,", "mahasiswa doktoral",
     "Universiteit Tirta"),
    ("spoken-to", "{}, Sekretaris Perusahaan LVR pada Tirta.co.id,", "Sekretaris Perusahaan LVR", "LVR"),
    ("not-active", "Ketua PWI non aktif {}", "Ketua PWI non aktif", "PWI"),
    ("which-one", "Ketua MPR RI ke-16 {}", "Ketua MPR RI ke-16", "MPR RI"),
    ("term", "Ketua DPP Partai Air 2024-2029 {}", "Ketua DPP Partai Air 2024-2029", "DPP Partai Air"),
    ("law", "Pemohon uji materi UU Pilkada, {},", "Pemohon uji materi UU Pilkada", None),
    ("degree", "{}, lulusan sekaligus dosen Master of Air,", "lulusan sekaligus dosen Master of Air", None),
    ("games", "Chef de Mission Lampung di SEA Games 2023 {}",
     "Chef de Mission Lampung di SEA Games 2023", None),
    ("soap", "Bintang sinetron Ikatan Air {}", "Bintang sinetron Ikatan Air", None),
    ("strange-things", "Pengamat UFO {}", "Pengamat UFO", None),
    ("candidate-and-member", "Calon Gubernur Tirta sekaligus Kader PDI Perjuangan {}",
     "Calon Gubernur Tirta sekaligus Kader PDI Perjuangan", "PDI Perjuangan"),
    ("second-role-without-a-body", "{}, Ahli Saraf di Universitas Tirta dan Peneliti Utama,",
     "Ahli Saraf di Universitas Tirta dan Peneliti Utama", "Universitas Tirta"),
    ("witnesses", "Ketua Lembaga Saksi dan Korban {}", "Ketua Lembaga Saksi dan Korban",
     "Lembaga Saksi dan Korban"),
    ("insurance", "Presiden Direktur Asuransi Jiwa Levora Life {}",
     "Presiden Direktur Asuransi Jiwa Levora Life", "Asuransi Jiwa Levora Life"),
    ("branch-behind-brackets", "Direktur Wadah Hutan (Wahu) Kalimantan Timur {}",
     "Direktur Wadah Hutan (Wahu) Kalimantan Timur", "Wadah Hutan (Wahu) Kalimantan Timur"),
    ("place-in-brackets", "Wali Kota Tangerang Selatan (Tangsel) {}", "Wali Kota Tangerang Selatan (Tangsel)",
     None),
    ("young-people-of-a-body", "Ketua Pemuda Muhammadiyah Lampung {}", "Ketua Pemuda Muhammadiyah Lampung",
     "Pemuda Muhammadiyah Lampung"),
    ("judges", "Ketua Majelis {}", "Ketua Majelis", None),
    ("field-of-an-analyst", "Analis Ekuitas Tirta Sekuritas {}", "Analis Ekuitas Tirta Sekuritas",
     "Tirta Sekuritas"),
    ("office-at-the-end", "{} dari Air Defense Office NASA", None, "Air Defense Office NASA"),
    ("sure-of-something", "{}, Direktur PT Tirta yakin,", "Direktur PT Tirta", "PT Tirta"),
    ("at-a-meeting", "{}, Direktur Utama Bank Tirta pada RUPST, Jakarta,", "Direktur Utama Bank Tirta",
     "Bank Tirta"),
    ("office-for-countries", "Kepala Perwakilan Bank Dunia untuk Indonesia dan Timor-Leste {}",
     "Kepala Perwakilan Bank Dunia untuk Indonesia dan Timor-Leste", "Bank Dunia"),
    ("field-of-a-party", "Ketua DPP Bidang Perekonomian PDIP {}", "Ketua DPP Bidang Perekonomian PDIP",
     "PDIP"),
    ("fund-manager", "Fund Manager PT Tirta {}", "Fund Manager PT Tirta", "PT Tirta"),
    ("held-then", "Kapolda Tirta saat itu, {}", "Kapolda Tirta", None),
    ("manager-of-a-country", "IATA Country Manager of Indonesia {}", "IATA Country Manager of Indonesia",
     "IATA"),
    ("epidemiologist", "{}, epidemiologist di Universitas Tirta,", "epidemiologist", "Universitas Tirta"),
    ("chair", "{} selaku Co-Chair dari Yayasan Tirta", "Co-Chair", "Yayasan Tirta"),
    ("dash", "{} - Presiden Direktur PT Tirta", "Presiden Direktur PT Tirta", "PT Tirta"),
    ("doctor-of-the-army", "Kasidokkes Polres Tirta, Bripka {},", "Kasidokkes Polres Tirta", "Polres Tirta"),
    ("professor-and-more", "Profesor {}, ahli saraf di RS Tirta,", "ahli saraf", "RS Tirta"),
    ("professor", "Profesor {}", "Profesor", None),
    ("commissioner", "Kapolsek Tirta Sari Komisaris {}", "Kapolsek Tirta Sari", None),
    ("cardinal", "Uskup Agung Jakarta Kardinal {}", "Uskup Agung Jakarta", None),
    ("police-rank", "Kabid Humas Polda Tirta Kombes Polisi {}", "Kabid Humas Polda Tirta", "Polda Tirta"),
    ("site-without-a-space", "TIRTA.COM- Pelatih Levora FC {}", "Pelatih Levora FC", "Levora FC"),
    ("runs-on", "{} sebagai ketum tengah berada di puncak dan", "ketum", None),
    ("how-often", "{} sebagai ketua PWI beberapa kali menangis dan", "ketua PWI", "PWI"),
    ("midfielder", "{} sebagai gelandang tengah Levora", "gelandang tengah Levora", "Levora"),
    ("and-other-offices", "Sejak menjabat menteri keuangan dan sejumlah jabatan lain, {}", "menteri keuangan",
     None),
    ("by-whom", "Dalam pemeriksaan oleh penyidik Direktorat Siber, {}", None, None),
    ("beside-a-body", "Dalam rapat bersama Komisi Perlindungan Anak KPAI, {}", None, None),
    ("before-reporters", "Di depan wartawan {}", None, None),
    ("whose-eldest", "Dalam sambutan dari putri sulung Gubernur, {},", "putri sulung Gubernur", None),
    ("central-coordinator", "Koordinator Pusat BEM Tirta {}", "Koordinator Pusat BEM Tirta", "BEM Tirta"),
    ("of-how-many", "Dari 229 peserta itu, {}", None, None),
    ("president-of-a-firm", "{}, presiden Asahi Glass,", "presiden Asahi Glass", "Asahi Glass"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "phrase", "role", "affiliation"), ROLES, ids=[row[0] for row in ROLES])
def test_role_and_affiliation(name: str, phrase: str, role: str | None, affiliation: str | None) -> None:
    text = phrase.format("Bagas Wira") + " mengatakan air sudah surut."
    at = text.index("Bagas Wira")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + len("Bagas Wira"), "PER")])).quotes
    assert (quote.speaker, quote.role, quote.affiliation) == ("Bagas Wira", role, affiliation)


UNITS = [
    ("detectives", "Polres Tirta menahan dua orang.", "Kasat Reskrim", "Polres Tirta"),
    ("directorate", "Kementerian Air menanam pohon.", "Direktur Jenderal Air Tanah", "Kementerian Air"),
    ("section", "Kejaksaan Tirta menahan dua orang.", "Kepala Seksi Intelijen", "Kejaksaan Tirta"),
    ("office-of-the-same-kind", "Dinas Air menahan dua orang.", "Kepala Dinas", "Dinas Air"),
    ("office-without-a-body", "Polres Tirta menahan dua orang.", "Kepala Dinas", None),
    ("detectives-of-no-ministry", "Kementerian Air menanam pohon.", "Kasat Reskrim", None),
    ("no-unit", "Polres Tirta menahan dua orang.", "Bupati", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "role", "affiliation"), [row[1:] for row in UNITS], ids=[row[0] for row in UNITS]
)
def test_the_body_of_a_unit(before: str, role: str, affiliation: str | None) -> None:
    text = f"{before} {role} Bagas Wira mengatakan air sudah surut."
    body, at = " ".join(before.split()[:2]), text.index("Bagas")
    names = [NamedSpan(0, len(body), "ORG"), NamedSpan(at, at + 10, "PER")]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.role, quote.affiliation) == (role, affiliation)


def test_for_which_body_somebody_stands_in() -> None:
    text = "Ketua Baznas Sinta Ayu yang diwakili oleh Staf Ahli Air, Bagas Wira mengatakan air sudah surut."
    names = [NamedSpan(m, m + len(n), "PER") for n in ("Sinta Ayu", "Bagas Wira") for m in [text.index(n)]]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.speaker, quote.role, quote.affiliation) == ("Bagas Wira", "Staf Ahli Air", "Baznas")


def test_a_clause_of_somebody_else_is_no_role() -> None:
    text = "Di depan Bagas Wira, Jaksa menuntut dua orang. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", None)]


def test_who_does_what_a_source_tells_is_no_role_of_theirs() -> None:
    text = "Menurut Sinta Ayu, Ketua DPRD sudah tahu. Sinta mengatakan air sudah surut."
    assert analysed(text, "Sinta Ayu", "Sinta") == [("Sinta Ayu", None)] * 2


def test_whose_father_somebody_is() -> None:
    assert analysed("Ayah Sinta, Bagas Wira, mengatakan air sudah surut.", "Sinta", "Bagas Wira") == [
        ("Bagas Wira", "Ayah Sinta")
    ]


def test_as_what_somebody_is_sworn_in() -> None:
    text = "Bagas Wira resmi dilantik sebagai Kepala Dinas Air. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", "Kepala Dinas Air")]


def test_a_company_of_one_word_before_a_name() -> None:
    text = '"Air sudah surut," kata CEO Tokotirta Bagas Wira.'
    assert analysed(text, "Tokotirta Bagas Wira") == [("Bagas Wira", "CEO Tokotirta")]


def test_a_field_that_the_tagger_takes_for_the_body() -> None:
    text = "Kasi Intel Kejari Tirta Bagas Wira mengatakan air sudah surut."
    names = [NamedSpan(5, 23, "ORG"), NamedSpan(24, 34, "PER")]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.role, quote.affiliation) == ("Kasi Intel Kejari Tirta", "Kejari Tirta")


@pytest.mark.parametrize("aide", ["Juru bicara", "Kuasa hukum", "Pengacara", "Sopir"])
def test_whose_assistant_somebody_is(aide: str) -> None:
    text = f"Sinta Ayu pulang. {aide} Sinta Ayu menunggu. Sinta Ayu mengatakan air sudah surut."
    assert analysed(text, "Sinta Ayu") == [("Sinta Ayu", None)]


def test_a_manager_of_a_person_has_no_body() -> None:
    text = "Manajer Sinta Ayu, Bagas Wira, mengatakan air sudah surut."
    at = text.index("Bagas")
    names = [NamedSpan(8, 17, "PER"), NamedSpan(at, at + 10, "PER")]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.role, quote.affiliation) == ("Manajer Sinta Ayu", None)


def test_what_a_rider_is_nicknamed_is_no_body() -> None:
    text = '"Kami siap," ujar pebalap dengan julukan Levora ini.'
    at = text.index("Levora")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + len("Levora"), "ORG")])).quotes
    assert (quote.role, quote.affiliation) == ("pebalap dengan julukan Levora", None)


def test_a_role_of_two_is_cut_at_no_name() -> None:
    text = "Anggota DPR Sinta Ayu dan Bagas Wira pulang. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", None)]


def test_as_what_somebody_is_known() -> None:
    text = "Bagas Wira lebih dikenal sebagai penulis. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", "penulis")]


def test_a_role_before_a_name_is_not_that_of_the_next_name() -> None:
    text = (
        "Presiden Bagas Wira bertemu Sinta Ayu. Sinta Ayu mengatakan air sudah surut. "
        "Berkat bantuan Bagas Wira, petani di Tirta sudah lega."
    )
    names = [
        NamedSpan(m, m + len(name), "PER")
        for name in ("Bagas Wira", "Sinta Ayu")
        for m in range(len(text))
        if text.startswith(name, m)
    ]
    quotes = analyse(text, [], Parse([], sorted(names, key=lambda one: one.start))).quotes
    assert [(one.speaker, one.role) for one in quotes] == [("Sinta Ayu", None)]


def test_a_degree_alone_is_no_name() -> None:
    text = "Bagas Wira, Ph.D., mengatakan air sudah surut."
    at = text.index("Ph.D")
    document = analyse(text, [], Parse([], [NamedSpan(0, 10, "PER"), NamedSpan(at, at + 4, "ORG")]))
    assert [mention.text for mention in document.mentions] == ["Bagas Wira"]


def test_an_office_that_the_tagger_takes_for_a_body_is_no_name() -> None:
    text = "CEO Levora Bagas Wira mengatakan air sudah surut."
    names = [NamedSpan(0, 3, "ORG"), NamedSpan(4, 10, "ORG"), NamedSpan(11, 21, "PER")]
    document = analyse(text, [], Parse([], names))
    assert [mention.text for mention in document.mentions] == ["Levora", "Bagas Wira"]


def test_what_somebody_is_made_is_no_role() -> None:
    text = "Mereka menetapkan Bagas Wira sebagai tersangka. Bagas Wira mengaku tidak bersalah."
    names = [NamedSpan(m, m + 10, "PER") for m in (text.index("Bagas"), text.rindex("Bagas"))]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.speaker, quote.role) == ("Bagas Wira", None)


def test_a_man_is_no_role() -> None:
    text = "Seorang pria bernama Bagas Wira mengaku tidak bersalah."
    at = text.index("Bagas")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + 10, "PER")])).quotes
    assert (quote.speaker, quote.role) == ("Bagas Wira", None)


def test_the_fuller_form_of_a_role() -> None:
    text = (
        '"Air sudah surut," kata Menteri Bagas. Sebagai Menteri Sosial, Bagas menegaskan warga boleh pulang.'
    )
    names = [NamedSpan(m, m + 5, "PER") for m in (text.index("Bagas"), text.rindex("Bagas"))]
    roles = {quote.role for quote in analyse(text, [], Parse([], names)).quotes}
    assert roles == {"Menteri Sosial"}


def test_what_somebody_wants_to_be_is_no_role() -> None:
    text = "Demi mimpinya menjadi penyanyi dunia, Bagas Wira mengaku akan pindah."
    at = text.index("Bagas")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + 10, "PER")])).quotes
    assert (quote.speaker, quote.role) == ("Bagas Wira", None)


def test_a_small_role_before_where_it_was_printed() -> None:
    text = '"Air sudah surut," kata Bagas Wira, peneliti air di Universitas X seperti dilansir Tirta News.'
    at = text.index("Bagas")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + 10, "PER")])).quotes
    assert (quote.role, quote.affiliation) == ("peneliti air", "Universitas X")


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        ("Kepala Dinas Pasar Kota Tirta di Liwa, Senin (3/6)", "Kepala Dinas Pasar Kota Tirta"),
        ("Kepala Dinas Pasar Kota Tirta di Gedung Merdeka, Liwa, Senin", "Kepala Dinas Pasar Kota Tirta"),
        ("ketua serikat pedagang di Liwa, Senin (3/6)", "ketua serikat pedagang"),
        ("guru besar Universitas X di sela seminar di Liwa", "guru besar Universitas X"),
        ("guru besar Universitas X di hadapan wartawan", "guru besar Universitas X"),
        ("guru besar Universitas X di kantornya", "guru besar Universitas X"),
        ("pedagang sayur di Pasar Asri, Liwa, Senin (3/6)", "pedagang sayur di Pasar Asri"),
    ],
)
def test_where_a_role_says_something(behind: str, role: str) -> None:
    text = f'"Air sudah surut," kata Bagas Wira, {behind}.'
    at = text.index("Bagas")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + 10, "PER")])).quotes
    assert quote.role == role


@pytest.mark.parametrize("first", ["Asman", "Mufti"])
def test_a_first_name_that_an_office_is_called_by_elsewhere(first: str) -> None:
    text = f"{first} Wira mengatakan air sudah surut."
    (quote,) = analyse(text, [], Parse([], [NamedSpan(0, len(first) + 5, "PER")])).quotes
    assert (quote.speaker, quote.role) == (f"{first} Wira", None)


def test_hearsay_and_how_many_are_no_role() -> None:
    text = "Banyak yang mengatakan air sudah surut. Rumor terkini menyebutkan jalan sudah dibuka."
    assert {quote.role for quote in analyse(text, [], Parse([], [])).quotes} == {None}


def test_a_pronoun_is_no_role() -> None:
    text = '"Air sudah surut," katanya. Dia mengatakan warga boleh pulang.'
    assert {quote.role for quote in analyse(text, [], Parse([], [])).quotes} == {None}


def test_a_body_begins_where_its_initials_do() -> None:
    text = "Koordinator Masyarakat Anti Banjir Indonesia (MABI) Bagas Wira mengatakan air sudah surut."
    at = text.index("Bagas")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + 10, "PER")])).quotes
    assert quote.affiliation == "Masyarakat Anti Banjir Indonesia (MABI)"


def test_a_name_inside_a_role_is_no_person() -> None:
    text = "Kapolsek Purwatirta, AKP Bagas Wira, mengatakan air sudah surut."
    names = [NamedSpan(m, m + 10, "PER") for m in (text.index("Purwatirta"), text.index("Bagas"))]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.speaker, quote.role) == ("Bagas Wira", "Kapolsek Purwatirta")


def test_for_whom_somebody_speaks() -> None:
    text = "Jubir presiden terpilih Sinta Ayu, Bagas Wira, mengatakan air sudah surut."
    assert analysed(text, "Sinta Ayu", "Bagas Wira") == [("Bagas Wira", "Jubir presiden terpilih Sinta Ayu")]


def test_whose_lawyer_somebody_is() -> None:
    text = 'Kuasa hukum Sinta juga hadir. "Air sudah surut," kata Sinta.'
    names = [NamedSpan(m, m + 5, "PER") for m in (text.index("Sinta"), text.rindex("Sinta"))]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.speaker, quote.role) == ("Sinta", None)


def test_a_well_known_second_name() -> None:
    text = 'Presiden Joko Widodo atau Jokowi mengatakan air sudah surut. "Benar," kata Jokowi.'
    names = [
        NamedSpan(9, 20, "PER"),
        NamedSpan(26, 32, "PER"),
        NamedSpan(text.rindex("Jokowi"), len(text) - 1, "PER"),
    ]
    assert {quote.speaker for quote in analyse(text, [], Parse([], names)).quotes} == {"Joko Widodo"}


def test_a_mother_with_her_name_behind_a_comma() -> None:
    text = '"Air sudah surut," kata ibu korban, Sinta Ayu.'
    at = text.index("Sinta")
    (quote,) = analyse(text, [], Parse([], [NamedSpan(at, at + 9, "PER")])).quotes
    assert (quote.speaker, quote.role) == ("Sinta Ayu", "ibu korban")


def analysed(text: str, *names: str) -> list[tuple[str | None, str | None]]:
    """Return speaker and role of each quote of a text with these names of persons."""
    spans = [
        NamedSpan(at, at + len(name), "PER")
        for name in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    quotes = analyse(text, [], Parse([], sorted(spans, key=lambda one: one.start))).quotes
    return [(one.speaker, one.role) for one in quotes]


POINTING = [
    ("trainer", "Pelatih asal Tirta itu pergi.", "Pelatih asal Tirta"),
    ("relative-clause", "Aktris yang tinggal di Tirta itu pergi.", "Aktris"),
    ("behind-a-fronted-phrase", "Pada musim panas, pemain Tirta FC itu pergi.", "pemain Tirta FC"),
    ("former", "Bekas Ketua Yayasan Tirta itu pergi.", "Bekas Ketua Yayasan Tirta"),
    ("age", "Striker 20 tahun itu pergi.", "Striker"),
    ("a-man", "Pria 20 tahun itu pergi.", None),
    ("a-general", "Jenderal bintang dua itu pergi.", None),
    ("a-number", "Pemilik 4,6 juta pengikut itu pergi.", None),
    ("an-owner", "Pemilik 4 rumah itu pergi.", "Pemilik 4 rumah"),
    ("a-party", "Korban tersebut pergi.", None),
    ("no-demonstrative", "Pelatih asal Tirta pergi.", None),
]


@pytest.mark.parametrize(
    ("sentence", "role"), [row[1:] for row in POINTING], ids=[row[0] for row in POINTING]
)
def test_a_role_that_points_back(sentence: str, role: str | None) -> None:
    text = f"Menurut Bagas Wira, air sudah surut. {sentence}"
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", role)]


def test_a_role_points_back_to_nobody_who_has_one() -> None:
    text = "Menurut Bupati Tirtasari Bagas Wira, air sudah surut. Pelatih itu pergi."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", "Bupati Tirtasari")]


def test_a_role_points_back_to_nobody_where_another_holds_it() -> None:
    text = "Pelatih Sinta Ayu datang. Menurut Bagas Wira, air sudah surut. Pelatih itu pergi."
    assert analysed(text, "Bagas Wira", "Sinta Ayu") == [("Bagas Wira", None)]


TOLD = [
    ("admits", "{}, petani asal Tirta yang mengaku merugi", "petani asal Tirta"),
    ("behind-an-age", "{} (45) pedagang di Pasar Tirta", "pedagang di Pasar Tirta"),
    ("one-who-trades", "{}, seorang pedagang di Pasar Tirta", "pedagang di Pasar Tirta"),
    ("called", "pedagang yang bernama {}", "pedagang"),
    ("moved", "seorang warga Tirta yang pindah ke kota bernama {}", "warga Tirta"),
    ("namely", "penyidik yang menangani kasus itu yaitu {}", "penyidik"),
    ("consultant", "konsultan pajak, {}", "konsultan pajak"),
    ("age-in-a-role", "{}, pelari 20 tahun", "pelari"),
    ("article", "{}, sang vokalis", "vokalis"),
    ("nationality", "seorang astronot berkebangsaan Tirta, {}", "astronot"),
    ("clause-behind-brackets", "{}, petugas Satgas Air (SA) yang mengaku merugi", "petugas Satgas Air (SA)"),
    ("short-form-in-brackets", "Pelaksana tugas (Plt) Camat Tirta, {}", "Pelaksana tugas (Plt) Camat Tirta"),
]


@pytest.mark.parametrize(("phrase", "role"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_a_role_told_before_anything_is_said(phrase: str, role: str) -> None:
    text = f"Nasib itu dialami {phrase.format('Bagas Wira')}. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira")[-1] == ("Bagas Wira", role)


SUBJECTS = [
    ("predicate", "Bagas Wira, personel Koes Tirta siap tampil.", "personel Koes Tirta"),
    ("no-comma", "Bagas Wira pendiri brand Levora ini sudah hadir.", "pendiri brand Levora"),
    ("behind-an-adjunct", "Sore itu, Bagas Wira, petani asal Tirta sudah pulang.", "petani asal Tirta"),
    ("where-exactly", "Bagas Wira, pedagang di Tirta tepatnya di Liwa, pulang.", "pedagang di Tirta"),
    ("what-is-said", "Kata Bagas Wira, warga sudah mengungsi.", None),
    (
        "who-said-it",
        "Hal itu diakui Bagas Wira, pelatih Levora yang membawa timnya menang.",
        "pelatih Levora",
    ),
    ("behind-a-preposition", "Bersama Bagas Wira, warga sudah mengungsi.", None),
    ("whose-fans", "Penggemar Bagas Wira sudah datang.", None),
    ("one-of-the-fans", "Seorang penggemar, Bagas Wira, sudah datang.", "penggemar"),
]


@pytest.mark.parametrize(
    ("sentence", "role"), [row[1:] for row in SUBJECTS], ids=[row[0] for row in SUBJECTS]
)
def test_a_role_in_a_clause_that_its_name_begins(sentence: str, role: str | None) -> None:
    text = f"{sentence} Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira")[-1] == ("Bagas Wira", role)


def test_a_body_between_a_role_and_a_name_has_no_role() -> None:
    text = "CEO Levora, Sinta Ayu, datang. Levora menyatakan air sudah surut. Kemarin Levora menang."
    assert analysed(text, "Levora", "Sinta Ayu") == [("Levora", None)]


def test_a_body_ends_before_another_person() -> None:
    text = "Bagas Wira dari Yayasan Tirta dan Sinta Ayu mengatakan air sudah surut."
    names = [NamedSpan(0, 10, "PER"), NamedSpan(text.index("Sinta"), text.index("Sinta") + 9, "PER")]
    (quote, *_) = analyse(text, [], Parse([], names)).quotes
    assert quote.affiliation == "Yayasan Tirta"


HELD = [
    ("status", "kini berstatus sebagai pemain Tirta FC", "pemain Tirta FC"),
    ("is", "adalah dosen di kampus itu", "dosen di kampus"),
    ("party", "adalah tersangka kasus itu", None),
    ("does", "adalah yang pertama datang", None),
]


@pytest.mark.parametrize(("clause", "role"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_a_role_that_only_a_clause_tells(clause: str, role: str | None) -> None:
    text = f"Bagas Wira {clause}. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", role)]


def test_a_role_beside_a_name_goes_before_one_that_a_clause_tells() -> None:
    text = "Bagas Wira adalah dosen. Bupati Tirtasari Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", "Bupati Tirtasari")]


def test_a_role_stays_with_its_name_before_another_name() -> None:
    text = "Hadir Bupati Tirtasari Bagas Wira, Sinta Ayu, dan warga. Bagas Wira mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira", "Sinta Ayu") == [("Bagas Wira", "Bupati Tirtasari")]


def test_a_lawyer_s_role_is_not_whom_they_stand_for() -> None:
    text = "Hadir pengacara Sinta Ayu, Bagas Wira, kemarin. Sinta Ayu mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira", "Sinta Ayu") == [("Sinta Ayu", None)]


@pytest.mark.parametrize("kind", ["ORG", "LOC", None])
def test_a_role_beside_a_name_that_the_tagger_took_for_something_else(kind: str | None) -> None:
    text = "Bupati Tirtasari, Bagas Wira, datang. Bagas Wira mengatakan air sudah surut."
    first = [NamedSpan(18, 28, kind)] if kind else []  # type: ignore[arg-type]
    (quote,) = analyse(text, [], Parse([], [*first, NamedSpan(38, 48, "PER")])).quotes
    assert (quote.speaker, quote.role) == ("Bagas Wira", "Bupati Tirtasari")


def test_a_body_s_name_that_ends_like_a_person_s() -> None:
    text = "Ketua Serikat Pekerja Tirta Wira, Bagas, mengatakan air surut. Sejak itu Tirta Wira tutup."
    assert analysed(text, "Tirta Wira", "Bagas") == [("Bagas", "Ketua Serikat Pekerja Tirta Wira")]


def test_a_rank_with_a_stop_ends_no_sentence() -> None:
    text = '"Air surut," kata Kapolsek Tirta, AKP. Bagas Wira.'
    assert analysed(text, "Bagas Wira") == [("Bagas Wira", "Kapolsek Tirta")]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("sebuah surat", None),
        ("hasil penelitian itu", None),
        ("sumber itu", "sumber itu"),
        ("warga", "warga"),
    ],
)
def test_what_is_printed_has_no_role(words: str, role: str | None) -> None:
    assert analysed(f"Menurut {words}, air sudah surut.") == [(None, role and role.removesuffix(" itu"))]


def affiliation_of(text: str, *named: tuple[str, str]) -> str | None:
    """Return the organisation of the one quote of a text with these names (words, kind)."""
    spans = [
        NamedSpan(text.index(words), text.index(words) + len(words), kind)  # type: ignore[arg-type]
        for words, kind in named
    ]
    (quote,) = analyse(text, [], Parse([], sorted(spans, key=lambda one: one.start))).quotes
    return quote.affiliation


def test_a_head_speaks_through_whom_they_lead() -> None:
    text = "Kepala Dinas Air Tirta Ir. Sinta Ayu, M.Si, melalui Kabid Pipa Bagas Wira mengatakan air surut."
    assert affiliation_of(text, ("Sinta Ayu", "PER"), ("Bagas Wira", "PER")) == "Dinas Air Tirta"


def test_a_head_whom_the_tagger_missed_speaks_through_another() -> None:
    text = "Kepala Dinas Air Kota Tirta Gunawan melalui Kabid Pipa Bagas Wira mengatakan air surut."
    assert affiliation_of(text, ("Bagas Wira", "PER")) == "Dinas Air Kota Tirta"


def test_a_company_behind_its_president() -> None:
    text = "Presiden Levora Central Railway Bagas Wira mengatakan air surut."
    named = (("Levora Central Railway", "ORG"), ("Bagas Wira", "PER"))
    assert affiliation_of(text, *named) == "Levora Central Railway"


@pytest.mark.parametrize("before", ["Kemendagri melalui", "Di Tirta, Kemendagri lewat"])
def test_a_body_speaks_through_who_has_an_office(before: str) -> None:
    text = f"{before} Sekretaris Jenderal Bagas Wira memberi teguran. Wira mengatakan air sudah surut."
    assert affiliation_of(text, ("Bagas Wira", "PER")) == "Kemendagri"


@pytest.mark.parametrize(
    ("role", "body", "affiliation"),
    [
        ("pemulung", "Utan Kayu", None),
        ("politikus", "Golkar", "Golkar"),
        ("pemain", "Levora", "Levora"),
    ],
)
def test_from_where_somebody_is(role: str, body: str, affiliation: str | None) -> None:
    text = f"Bagas Wira, {role} asal {body}, mengatakan air sudah surut."
    assert affiliation_of(text, ("Bagas Wira", "PER"), (body, "ORG")) == affiliation


def test_a_unit_s_body_of_one_word() -> None:
    text = "Ketua Unit Komunikasi Publik Levora Bagas Wira mengatakan air surut."
    assert affiliation_of(text, ("Levora", "ORG"), ("Bagas Wira", "PER")) == "Levora"


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("sumber pemerintah Tirta", "pemerintah Tirta"),
        ("sumber Harian Tirta", None),
        ("juru bicara kantor Jaksa AS", "kantor Jaksa AS"),
    ],
)
def test_where_a_source_is(source: str, affiliation: str | None) -> None:
    assert affiliation_of(f"Menurut {source}, air sudah surut.") == affiliation


def test_a_body_whose_name_is_a_list_acts_through_an_official() -> None:
    text = "Kepala Dinas Air, Pipa, dan Tanah Sinta Ayu melalui Kabid Pipa Bagas Wira mengatakan air surut."
    names = [NamedSpan(m, m + len(n), "PER") for n in ("Sinta Ayu", "Bagas Wira") for m in (text.index(n),)]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.role, quote.affiliation) == ("Kabid Pipa", "Dinas Air, Pipa, dan Tanah")


def test_what_is_a_body_elsewhere_is_none_whose_role_it_is() -> None:
    text = "Levora menang. Kepala tim Bagas Levora, Sinta Ayu, mengatakan air surut. Bagas Levora senang."
    names = [NamedSpan(0, 6, "ORG"), NamedSpan(text.index("Bagas"), text.index("Bagas") + 12, "PER")]
    names += [NamedSpan(text.index("Sinta"), text.index("Sinta") + 9, "PER")]
    names += [NamedSpan(text.rindex("Bagas"), text.rindex("Bagas") + 12, "PER")]
    (quote,) = analyse(text, [], Parse([], names)).quotes
    assert (quote.speaker, quote.role) == ("Sinta Ayu", "Kepala tim Bagas Levora")


def test_what_somebody_believes_is_no_role() -> None:
    # `percaya` has the form of a word for who does something: `peneliti`.
    assert analysed("Bagas Wira percaya timnya akan menang.", "Bagas Wira") == [("Bagas Wira", None)]


def test_the_title_of_a_son_is_no_role_of_his_mother() -> None:
    text = "Film itu membuat kesal putra Sinta Ayu, Pangeran Rahman dan Bagas.\nSinta Ayu mengaku lega."
    names = [NamedSpan(text.index("Sinta"), text.index(", P"), "PER")]
    names.append(NamedSpan(text.rindex("Sinta"), text.index(" mengaku"), "PER"))
    assert [quote.role for quote in analyse(text, [], Parse([], names)).quotes] == [None]


MISSING_MARK = [
    ("before", 'Menteri Air Bagas Wira datang. Air sudah surut," kata Bagas.', "Menteri Air"),
    (
        "comma",
        'Bekas Ketua Umum PWI, Bagas Wira, datang. Air sudah surut," kata Bagas.',
        "Bekas Ketua Umum PWI",
    ),
    (
        "inside",
        '"Kami berterima kasih kepada Menteri Air Bagas Wira," kata Sinta. Bagas mengaku lega.',
        "Menteri Air",
    ),
    ("outside-too", 'Bupati Bagas Wira datang. Air surut," kata Menteri Air Bagas Wira.', "Menteri Air"),
]


@pytest.mark.parametrize(
    ("text", "role"), [row[1:] for row in MISSING_MARK], ids=[row[0] for row in MISSING_MARK]
)
def test_a_role_in_what_is_taken_for_a_quote(text: str, role: str) -> None:
    assert analysed(text, "Bagas Wira", "Bagas ")[-1] == ("Bagas Wira", role)


HEADLINES = [
    ("before", "Polisi Diam Saat Diskusi Dibubarkan, Bagas Wira Layangkan Protes", "Ketua PWI"),
    ("verb-first", "Lengser dari Pimpinan DPR, Bagas Wira Blak-blakan soal Nasib", "Ketua PWI"),
    ("behind", "Sudah Dibeberkan Bagas Wira, Relawan Pastikan Gabung", "Ketua PWI"),
    ("caption", "Bagas Wira, Kepala Dinas Air Kota Tirta", "Kepala Dinas Air Kota Tirta"),
    ("no-comma", "Bupati Tirtasari Bagas Wira Pastikan Air Sudah Surut", "Bupati Tirtasari"),
]


@pytest.mark.parametrize(("line", "role"), [row[1:] for row in HEADLINES], ids=[row[0] for row in HEADLINES])
def test_a_role_in_a_headline(line: str, role: str) -> None:
    text = f"{line}\nKetua PWI, Bagas Wira, mengatakan air sudah surut."
    assert analysed(text, "Bagas Wira")[-1] == ("Bagas Wira", role)


BESIDE = [
    ("asked", "Kami bertanya kepada Kepala Pusat Air, Bagas Wira.", "Kepala Pusat Air"),
    (
        "whose-words",
        "Angka itu dari pernyataan Wakil Menteri BUMN, Bagas Wira pada Maret lalu.",
        "Wakil Menteri BUMN",
    ),
    ("told-by", "Hal itu tersampaikan oleh Presiden PKS, Bagas Wira.", "Presiden PKS"),
    ("whose-aide", "Mantan ajudan Bagas Wira itu sudah divonis.", None),
    ("aide-of-a-president", "Ia menjadi ajudan Presiden Bagas Wira saat itu.", None),
    ("fan", "Setelah namanya ditiru oleh sang penggemar, Bagas Wira pergi.", None),
    ("licensed", "Hadir terapis berlisensi, Bagas Wira.", "terapis berlisensi"),
    ("prize", "Itu gelar juara dari Bagas Wira.", None),
    ("partners", "Sinta Ayu, pendiri Bagas Wira & Son, datang.", None),
    ("many", "Kepada para mahasiswa Bagas Wira sering bercerita.", None),
    ("one-of-many", "Warga menunggu salah satu petani Bagas Wira.", "salah satu petani"),
    ("whose-team", "Sinta Ayu ditunjuk sebagai Ketua Tim Bagas Wira kemarin.", None),
    ("as-what-at-the-head", "Sebagai Ketua Tim Bagas Wira sudah tahu.", "Ketua Tim"),
    ("example", "Seperti Ketua Umum PKS, Bagas Wira telah pulang.", "Ketua Umum PKS"),
    ("adjunct", "Seperti petani, Bagas Wira telah pulang.", None),
    ("by-whom", "Hal itu diungkap oleh Gubernur Tirta, Bagas Wira pada Kamis.", "Gubernur Tirta"),
    (
        "fields",
        "Hadir Bagas Wira, Kepala Dinas Air, Pasar, dan Pangan Tirta, kemarin.",
        "Kepala Dinas Air, Pasar, dan Pangan Tirta",
    ),
    (
        "another-beside",
        "Datang Bagas Wira selaku Ketua Komisi Air (KA) dan Sinta Ayu sebagai Ketua Komisi Pasar.",
        "Ketua Komisi Air (KA)",
    ),
]


@pytest.mark.parametrize(("sentence", "role"), [row[1:] for row in BESIDE], ids=[row[0] for row in BESIDE])
def test_a_role_beside_a_name_where_nothing_is_said(sentence: str, role: str | None) -> None:
    assert analysed(f"{sentence} Bagas Wira mengatakan air sudah surut.", "Bagas Wira")[-1] == (
        "Bagas Wira",
        role,
    )


def test_a_company_that_the_tagger_takes_for_a_person() -> None:
    text = (
        "Direktur Olahraga Levora Corse, Bagas Wira, pergi. "
        "Sinta bertemu Direktur Olahraga Levora Corse, Bagas Wira memberi salam. Bagas Wira mengaku lega."
    )
    assert analysed(text, "Levora Corse", "Bagas Wira") == [("Bagas Wira", "Direktur Olahraga Levora Corse")]


def test_a_unit_that_the_tagger_takes_for_a_person() -> None:
    text = "Ketua Ikatan Air (IA) Bidang Dakwah dan Ukhuwah Bagas Wira ikut. Bagas Wira mengaku lega."
    assert analysed(text, "Bidang Dakwah", "Bagas Wira") == [
        ("Bagas Wira", "Ketua Ikatan Air (IA) Bidang Dakwah dan Ukhuwah")
    ]


def test_two_offices_of_two_people() -> None:
    text = "Menteri Dagang Sinta Ayu dan Wakil Menteri Air Bagas Wira meminta agar warga pulang."
    assert analysed(text, "Sinta Ayu", "Bagas Wira") == [("Bagas Wira", "Wakil Menteri Air")]
