import type { Customers } from './topic';

export const turkish: Customers = {
  firstNames: ['Ayşe', 'Burak', 'Çağla', 'Kerem', 'İpek', 'Oğuz', 'Selin', 'Ümit'],
  lastNames: ['Aydın', 'Koç', 'Güneş', 'Doğan', 'Arslan', 'Ünal', 'Işık', 'Yıldırım', 'Tekin'],
  transferNote: 'Müşteri fotoğrafları gönderdi, bugün yanıt bekliyor. Buradan sen devam edebilir misin?',
  returnNote: 'Bugün artık yerimde olmayacağım. Müşteriye bir arkadaşımızın yazacağını söyledim.',
  topics: [
    {
      isSale: false,
      subject: '{bike} vites atlatıyor',
      messages: [
        'Merhaba, iki ay önce aldığım {bike} yokuşta vites atlatıyor. Sipariş numaram {order}. Garanti kapsamında mı?',
        'Merhaba {name}, yazdığınız için teşekkürler. Yeni teller ilk haftalarda biraz esneyebilir. Bu her viteste mi oluyor, yoksa yalnızca küçük viteslerde mi?',
        'Daha çok ilk iki viteste oluyor.',
        'O hâlde arka aktarıcının ayarlanması gerekiyor. İlk yıl içinde bunu ücretsiz yapıyoruz. Perşembe 10:00 uygun mu?',
        'Perşembe uygun, teşekkür ederim.',
        'Randevunuzu oluşturdum. Kilit takılıysa anahtarını da getirmenizi rica ederiz.',
      ],
    },
    {
      isSale: false,
      subject: '{order} numaralı siparişim gelmedi',
      messages: [
        '{order} numaralı siparişimin pazartesi gelmesi gerekiyordu. Kargo takip sayfası dört gündür değişmiyor.',
        'Gecikme için özür dileriz {name}. Kargo firmasına sordum, haber alır almaz size yazacağım.',
        'Teşekkürler. Bisiklete hafta sonu ihtiyacım var.',
        'Paketiniz kargo deposunda bulundu. Yarın 9:00 ile 13:00 arasında teslim edilecek.',
        'Az önce geldi, her şey yerinde.',
        'Çok sevindik! Ayar gerektiren bir şey olursa bize yazmanız yeterli.',
      ],
    },
    {
      isSale: false,
      subject: 'Fren sesi',
      messages: [
        '{bike} ile yağmurda fren yaparken çok ses çıkıyor. Tehlikeli mi?',
        'Merhaba {name}, ıslak zeminde bir miktar ses olağandır. Kuruyken de devam ediyor mu?',
        'Evet, kuruyken de ara sıra oluyor.',
        'O zaman balatalara bakalım. Servise getirirseniz aynı gün teslim ederiz.',
        'Yarın öğleden sonra getirebilirim.',
        'Bekliyoruz. Serviste {order} numarasını söylemeniz yeterli.',
      ],
    },
    {
      isSale: true,
      subject: '{bike} için hangi beden?',
      messages: [
        'Merhaba, boyum 168 cm. {bike} için S mi M mi almalıyım?',
        'Merhaba {name}, boyunuza göre ikisi de olabilir. İç bacak ölçünüzü yazarsanız kesin bir şey söyleyebilirim.',
        '76 cm.',
        'O hâlde S daha rahat olur. Yeşil ve gri renkleri mağazamızda deneyebilirsiniz.',
        'Cumartesi gelip denemek istiyorum.',
        'Sizin için ikisini de cumartesi 16:00’ya kadar ayırdım.',
      ],
    },
    {
      isSale: true,
      subject: 'Taksitle ödeme',
      messages: [
        '{bike} için taksit seçeneğiniz var mı? Kaç aya kadar bölünüyor?',
        'Merhaba {name}, anlaşmalı kartlarla 9 aya kadar vade farksız taksit yapıyoruz. Hangi bankanın kartını kullanıyorsunuz?',
        'Kartım listede var. Mağazaya gelmem gerekiyor mu?',
        'Gerek yok, sitemizde ödeme adımında taksit sayısını seçebilirsiniz.',
        'Siparişi verdim, çok teşekkürler.',
        'Biz teşekkür ederiz. Sipariş numaranız {order}, iki iş günü içinde kargoya veriyoruz.',
      ],
    },
    {
      isSale: true,
      subject: 'Şirket için 15 bisiklet teklifi',
      messages: [
        'Çalışanlarımız için 15 adet {bike} düşünüyoruz. Bakım dâhil teklif gönderebilir misiniz?',
        'Memnuniyetle {name}. 15 adette %12 indirim uyguluyoruz. Bakımı yılda bir kez mi, iki kez mi istersiniz?',
        'İki kez olsun, herkes için kask da ekleyin lütfen.',
        'Teklifi e-posta ile gönderdim, 30 gün geçerli.',
        'Kabul ediyoruz. Sizin için neyi hazırlayalım?',
        'İmzalı teklif ile teslimat adresi yeterli. Üç hafta içinde teslim ederiz.',
      ],
    },
  ],
};
