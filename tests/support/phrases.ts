/**
 * Sentences of which synthetic statements are made, in eight languages. `{a}` and `{b}` are the parties, `{c}`
 * another country, `{topic}` and `{other}` topics, `{year}` a year, `{number}` a number, `{word}` a rare word.
 */
export interface Phrases {
  title: string;
  sentences: readonly string[];
}

export const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    title: 'Joint statement of {a} and {b} on {topic}',
    sentences: [
      'The delegations of {a} and {b} met to review the state of {topic} and agreed to hold regular consultations.',
      'Both sides underlined the importance of {topic} and of {other} for the peoples of the two countries.',
      '{a} expressed its appreciation for the support that {b} has given since {year}.',
      'The two ministers exchanged views on {other}, and took note of the position of {c}.',
      'They decided to set up a working group of {number} members, which will report under the name {word}.',
      'The sides reaffirmed their commitment to the purposes and principles of the Charter of the United Nations.',
      '{b} invited {a} to a further round of talks on {topic}, to be held before the end of {year}.',
      'An agreement on {other} was signed on this occasion, and the programme {word} will begin at once.',
    ],
  },
  vi: {
    title: 'Tuyên bố chung {a} và {b} về {topic}',
    sentences: [
      'Đoàn đại biểu {a} và {b} đã gặp nhau để rà soát tình hình {topic} và nhất trí tổ chức tham vấn thường kỳ.',
      'Hai bên nhấn mạnh tầm quan trọng của {topic} và {other} đối với nhân dân hai nước.',
      '{a} bày tỏ cảm ơn sự ủng hộ mà {b} dành cho mình kể từ năm {year}.',
      'Hai Bộ trưởng trao đổi quan điểm về {other} và ghi nhận lập trường của {c}.',
      'Hai bên quyết định lập nhóm công tác gồm {number} thành viên, báo cáo dưới tên {word}.',
      'Hai bên tái khẳng định cam kết đối với các mục đích và nguyên tắc của Hiến chương Liên hợp quốc.',
      '{b} mời {a} tham dự vòng đối thoại tiếp theo về {topic} trước cuối năm {year}.',
      'Nhân dịp này, một hiệp định về {other} đã được ký kết, và chương trình {word} sẽ bắt đầu ngay.',
    ],
  },
  id: {
    title: 'Pernyataan bersama {a} dan {b} mengenai {topic}',
    sentences: [
      'Delegasi {a} dan {b} bertemu untuk meninjau keadaan {topic} dan sepakat mengadakan konsultasi berkala.',
      'Kedua pihak menekankan pentingnya {topic} serta {other} bagi rakyat kedua negara.',
      '{a} menyampaikan penghargaan atas dukungan yang diberikan {b} sejak tahun {year}.',
      'Kedua menteri bertukar pandangan mengenai {other} dan mencatat pendirian {c}.',
      'Mereka memutuskan membentuk kelompok kerja beranggotakan {number} orang dengan nama {word}.',
      'Kedua pihak menegaskan kembali komitmen pada tujuan dan prinsip Piagam Perserikatan Bangsa-Bangsa.',
      '{b} mengundang {a} ke putaran pembicaraan berikutnya mengenai {topic} sebelum akhir tahun {year}.',
      'Dalam kesempatan itu ditandatangani perjanjian mengenai {other}, dan program {word} segera dimulai.',
    ],
  },
  es: {
    title: 'Declaración conjunta de {a} y {b} sobre {topic}',
    sentences: [
      'Las delegaciones de {a} y {b} se reunieron para examinar la situación de {topic} y acordaron consultas regulares.',
      'Ambas partes subrayaron la importancia de {topic} y de {other} para los pueblos de los dos países.',
      '{a} expresó su agradecimiento por el apoyo que {b} le ha brindado desde {year}.',
      'Los dos ministros intercambiaron opiniones sobre {other} y tomaron nota de la posición de {c}.',
      'Decidieron crear un grupo de trabajo de {number} miembros con el nombre de {word}.',
      'Las partes reafirmaron su compromiso con los propósitos y principios de la Carta de las Naciones Unidas.',
      '{b} invitó a {a} a una nueva ronda de conversaciones sobre {topic} antes de que termine {year}.',
      'En esta ocasión se firmó un acuerdo sobre {other}, y el programa {word} comenzará de inmediato.',
    ],
  },
  fr: {
    title: 'Déclaration commune de {a} et {b} sur {topic}',
    sentences: [
      'Les délégations de {a} et {b} se sont réunies pour examiner l’état de {topic} et sont convenues de consultations régulières.',
      'Les deux parties ont souligné l’importance de {topic} et de {other} pour les peuples des deux pays.',
      '{a} a exprimé sa reconnaissance pour le soutien que {b} lui apporte depuis {year}.',
      'Les deux ministres ont échangé leurs vues sur {other} et pris note de la position de {c}.',
      'Ils ont décidé de créer un groupe de travail de {number} membres, sous le nom de {word}.',
      'Les parties ont réaffirmé leur attachement aux buts et principes de la Charte des Nations unies.',
      '{b} a invité {a} à un nouveau cycle d’entretiens sur {topic} avant la fin de {year}.',
      'Un accord sur {other} a été signé à cette occasion, et le programme {word} commencera aussitôt.',
    ],
  },
  zh: {
    title: '{a}和{b}关于{topic}的联合声明',
    sentences: [
      '{a}和{b}代表团举行会谈，回顾{topic}的情况，同意定期举行磋商。',
      '双方强调{topic}和{other}对两国人民的重要意义。',
      '{a}感谢{b}自{year}年以来给予的支持。',
      '两国部长就{other}交换意见，并注意到{c}的立场。',
      '双方决定成立由{number}名成员组成的工作组，名称为{word}。',
      '双方重申对《联合国宪章》宗旨和原则的承诺。',
      '{b}邀请{a}在{year}年底前就{topic}举行新一轮会谈。',
      '双方签署了关于{other}的协定，{word}项目将立即启动。',
    ],
  },
  ru: {
    title: 'Совместное заявление: {a} и {b}, {topic}',
    sentences: [
      'Делегации ({a} и {b}) встретились, чтобы рассмотреть положение дел по теме «{topic}», и договорились о регулярных консультациях.',
      'Обе стороны подчеркнули важность тем «{topic}» и «{other}» для народов двух стран.',
      '{a} выразила признательность за поддержку, которую {b} оказывает с {year} года.',
      'Министры обменялись мнениями по вопросу «{other}» и приняли к сведению позицию страны {c}.',
      'Они решили создать рабочую группу из {number} членов под названием {word}.',
      'Стороны подтвердили приверженность целям и принципам Устава Организации Объединённых Наций.',
      '{b} пригласила партнёра на новый раунд переговоров по теме «{topic}» до конца {year} года.',
      'По этому случаю было подписано соглашение по теме «{other}», и программа {word} начнётся немедленно.',
    ],
  },
  ar: {
    title: 'بيان مشترك بين {a} و{b} بشأن {topic}',
    sentences: [
      'اجتمع وفدا {a} و{b} لاستعراض حالة {topic} واتفقا على عقد مشاورات منتظمة.',
      'أكد الجانبان أهمية {topic} و{other} لشعبي البلدين.',
      'أعربت {a} عن تقديرها للدعم الذي قدمته {b} منذ عام {year}.',
      'تبادل الوزيران وجهات النظر حول {other} وأحاطا علما بموقف {c}.',
      'قررا إنشاء فريق عمل من {number} أعضاء باسم {word}.',
      'جدد الطرفان التزامهما بمقاصد ميثاق الأمم المتحدة ومبادئه.',
      'دعت {b} إلى جولة أخرى من المحادثات بشأن {topic} قبل نهاية عام {year}.',
      'وقع الجانبان بهذه المناسبة اتفاقا بشأن {other}، وسيبدأ برنامج {word} على الفور.',
    ],
  },
};
