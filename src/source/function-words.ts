/**
 * The commonest short words of languages that share a script: articles, prepositions, conjunctions, pronouns.
 * They make up a fifth to a half of any running text in the language and hardly stand in another, or in what a
 * scanner makes of a script that it cannot read. In lower case.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for on with as by are be at this from we our his it have will was has not their which or an been he they its',
  vi: 'và của là có cho trong được với các không này một đã những người khi để về tại từ đến sẽ năm ông trên cũng bị ra vào như',
  id: 'yang dan di untuk dengan dari dalam ini pada itu tidak oleh akan juga kepada sebagai telah atau adalah mereka ada dia ke lebih para hingga agar hanya namun sudah antara melalui seperti menjadi dapat secara terhadap setelah bagi satu dua tahun hari karena bahwa bisa kata tak usai soal saat kerana bahawa boleh beliau daripada kita turut negara',
  es: 'de la que el en y los se del las un por con una su para al lo como más es pero sus le ha nos sin este son entre ya han muy esta nuestro',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont nous avec son aux notre cette ont ses été leur',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser nos são pela',
  it: 'di e il la che è per un in del una a non le si da con i della sono al dei più ha nel alla come gli anche dalla ma questo delle lo',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer wir haben',
  nl: 'de van een het en in is dat op te zijn met voor die niet aan er om ook als dan maar bij door over naar uit wordt worden heeft deze',
  ca: 'de la i el que a en les els per un del amb una al és no dels més ha com es va són aquest o seva',
  ro: 'de și în a la cu pe care nu este din un o să pentru mai că sunt au al prin fost dar ce ale sa lui într',
  sv: 'och i att det som en på är av för med den till har de inte om ett var från vi kan så men han eller',
  da: 'og i at det er en til på som af for med den de har ikke der et var fra vi kan om så men han',
  no: 'og i at det er en til på som av for med den de har ikke et var fra vi kan om så men han seg',
  fi: 'ja on ei että se oli hän ovat kun myös mutta mukaan joka sen tai ole sekä niin ollut hänen vuonna',
  hu: 'a az és hogy nem is egy meg ez van volt azt csak el de már mint még ha ezt kell lehet szerint',
  tr: 've bir bu için ile de da olarak daha çok olan gibi en ne ki sonra kadar ise ya var değil her tarafından olduğu',
  pl: 'i w na z się do nie że jest to o jak za po przez dla od są oraz co ale tym jego które który będzie',
  cs: 'a v se na je že o s z do i to za pro k po jako od ale jsou by které který také podle',
  tl: 'ang ng sa na mga at ay si ni ito para kay hindi may nang siya kung ni nila isang',
  sw: 'na ya wa kwa ni katika za la kuwa hii cha huo hiyo pia kama hilo yake alisema watu',
  ru: 'и в не на что с по как это он из к за от его для о но а до их также мы все при которые года между у или быть со',
  uk: 'і в не на що з до як це та за від його для про але у є їх також ми при які року між або бути із щодо',
  be: 'і ў не на што з да як гэта за ад яго для пра але у ёсць іх таксама мы пры якія года паміж або быць',
  bg: 'и в на да се за от не с че по е са като си до със през който ще го които или има беше',
  sr: 'и у на је да се за од са не су као по који што или до из али које би о то',
  kk: 'және мен бұл үшін деп бір бар да де болып ол осы туралы жылы қазақстан бойынша',
  ar: 'في من على إلى أن عن التي مع هذا هذه الذي ما لا بين كما كان أو بعد قد ذلك ان الى كل لم حيث وفي ومن عند',
  fa: 'و در به از که این را با است برای آن های می یک خود تا بر کرد شده هم نیز ما شد بود',
  ur: 'کے کی میں ہے کا اور سے کو نے پر کہ ہیں یہ اس نہیں بھی ایک کر گیا تھا جو',
};

/** Words that tell Malay from Indonesian, which share their function words. */
export const MALAY = new Set(
  'kerana bahawa boleh ialah beliau daripada iaitu manakala kerajaan sahaja berkata pelbagai isnin khamis jumaat ahad'.split(
    ' ',
  ),
);
export const INDONESIAN = new Set(
  'karena bahwa bisa adalah kata ujar yakni pemerintah saja usai soal tak senin kamis jumat minggu terkait'.split(
    ' ',
  ),
);

/** Each function word with the languages that have it. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = gather();

function gather(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS))
    for (const word of new Set(words.split(' ')))
      languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}
