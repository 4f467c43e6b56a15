/// Public-domain English for the character model: the King James Bible of 1611.
///
/// The words are those of the Debian package bible-kjv-text (4.38), whose copyright notice says that the copyright of the
/// text has expired (in the United Kingdom the Crown still licenses who prints it). As the separate reference program of
/// the scaling study reads it, verse numbers are left out, letters are small and everything but a–z and the signs
/// " ,.;:" has become a space, which makes 31 symbols.
///
/// A system knows no files, so the text is compiled into the program: as one string literal it costs the compiler less
/// than a second and the running program nothing, and it reads as what it is. That limits it to the first 270 000 of the
/// 1.2 million characters that the reference program uses.
package enum KingJames {
  /// From the beginning of Genesis: for training.
  package static let beginning: StaticString = """
    in the beginning god created the heaven and the earth. and the earth was without form, and void; and darkness \
    was upon the face of the deep. and the spirit of god moved upon the face of the waters. and god said, let there \
    be light: and there was light. and god saw the light, that it was good: and god divided the light from the \
    darkness. and god called the light day, and the darkness he called night. and the evening and the morning were \
    the first day. and god said, let there be a firmament in the midst of the waters, and let it divide the waters \
    from the waters. and god made the firmament, and divided the waters which were under the firmament from the \
    waters which were above the firmament: and it was so. and god called the firmament heaven. and the evening and \
    the morning were the second day. and god said, let the waters under the heaven be gathered together unto one \
    place, and let the dry land appear: and it was so. and god called the dry land earth; and the gathering \
    together of the waters called he seas: and god saw that it was good. and god said, let the earth bring forth \
    grass, the herb yielding seed, and the fruit tree yielding fruit after his kind, whose seed is in itself, upon \
    the earth: and it was so. and the earth brought forth grass, and herb yielding seed after his kind, and the \
    tree yielding fruit, whose seed was in itself, after his kind: and god saw that it was good. and the evening \
    and the morning were the third day. and god said, let there be lights in the firmament of the heaven to divide \
    the day from the night; and let them be for signs, and for seasons, and for days, and years: and let them be \
    for lights in the firmament of the heaven to give light upon the earth: and it was so. and god made two great \
    lights; the greater light to rule the day, and the lesser light to rule the night: he made the stars also. and \
    god set them in the firmament of the heaven to give light upon the earth, and to rule over the day and over the \
    night, and to divide the light from the darkness: and god saw that it was good. and the evening and the morning \
    were the fourth day. and god said, let the waters bring forth abundantly the moving creature that hath life, \
    and fowl that may fly above the earth in the open firmament of heaven. and god created great whales, and every \
    living creature that moveth, which the waters brought forth abundantly, after their kind, and every winged fowl \
    after his kind: and god saw that it was good. and god blessed them, saying, be fruitful, and multiply, and fill \
    the waters in the seas, and let fowl multiply in the earth. and the evening and the morning were the fifth day. \
    and god said, let the earth bring forth the living creature after his kind, cattle, and creeping thing, and \
    beast of the earth after his kind: and it was so. and god made the beast of the earth after his kind, and \
    cattle after their kind, and every thing that creepeth upon the earth after his kind: and god saw that it was \
    good. and god said, let us make man in our image, after our likeness: and let them have dominion over the fish \
    of the sea, and over the fowl of the air, and over the cattle, and over all the earth, and over every creeping \
    thing that creepeth upon the earth. so god created man in his own image, in the image of god created he him; \
    male and female created he them. and god blessed them, and god said unto them, be fruitful, and multiply, and \
    replenish the earth, and subdue it: and have dominion over the fish of the sea, and over the fowl of the air, \
    and over every living thing that moveth upon the earth. and god said, behold, i have given you every herb \
    bearing seed, which is upon the face of all the earth, and every tree, in the which is the fruit of a tree \
    yielding seed; to you it shall be for meat. and to every beast of the earth, and to every fowl of the air, and \
    to every thing that creepeth upon the earth, wherein there is life, i have given every green herb for meat: and \
    it was so. and god saw every thing that he had made, and, behold, it was very good. and the evening and the \
    morning were the sixth day. thus the heavens and the earth were finished, and all the host of them. and on the \
    seventh day god ended his work which he had made; and he rested on the seventh day from all his work which he \
    had made. and god blessed the seventh day, and sanctified it: because that in it he had rested from all his \
    work which god created and made. these are the generations of the heavens and of the earth when they were \
    created, in the day that the lord god made the earth and the heavens, and every plant of the field before it \
    was in the earth, and every herb of the field before it grew: for the lord god had not caused it to rain upon \
    the earth, and there was not a man to till the ground. but there went up a mist from the earth, and watered the \
    whole face of the ground. and the lord god formed man of the dust of the ground, and breathed into his nostrils \
    the breath of life; and man became a living soul. and the lord god planted a garden eastward in eden; and there \
    he put the man whom he had formed. and out of the ground made the lord god to grow every tree that is pleasant \
    to the sight, and good for food; the tree of life also in the midst of the garden, and the tree of knowledge of \
    good and evil. and a river went out of eden to water the garden; and from thence it was parted, and became into \
    four heads. the name of the first is pison: that is it which compasseth the whole land of havilah, where there \
    is gold; and the gold of that land is good: there is bdellium and the onyx stone. and the name of the second \
    river is gihon: the same is it that compasseth the whole land of ethiopia. and the name of the third river is \
    hiddekel: that is it which goeth toward the east of assyria. and the fourth river is euphrates. and the lord \
    god took the man, and put him into the garden of eden to dress it and to keep it. and the lord god commanded \
    the man, saying, of every tree of the garden thou mayest freely eat: but of the tree of the knowledge of good \
    and evil, thou shalt not eat of it: for in the day that thou eatest thereof thou shalt surely die. and the lord \
    god said, it is not good that the man should be alone; i will make him an help meet for him. and out of the \
    ground the lord god formed every beast of the field, and every fowl of the air; and brought them unto adam to \
    see what he would call them: and whatsoever adam called every living creature, that was the name thereof. and \
    adam gave names to all cattle, and to the fowl of the air, and to every beast of the field; but for adam there \
    was not found an help meet for him. and the lord god caused a deep sleep to fall upon adam, and he slept: and \
    he took one of his ribs, and closed up the flesh instead thereof; and the rib, which the lord god had taken \
    from man, made he a woman, and brought her unto the man. and adam said, this is now bone of my bones, and flesh \
    of my flesh: she shall be called woman, because she was taken out of man. therefore shall a man leave his \
    father and his mother, and shall cleave unto his wife: and they shall be one flesh. and they were both naked, \
    the man and his wife, and were not ashamed. now the serpent was more subtil than any beast of the field which \
    the lord god had made. and he said unto the woman, yea, hath god said, ye shall not eat of every tree of the \
    garden and the woman said unto the serpent, we may eat of the fruit of the trees of the garden: but of the \
    fruit of the tree which is in the midst of the garden, god hath said, ye shall not eat of it, neither shall ye \
    touch it, lest ye die. and the serpent said unto the woman, ye shall not surely die: for god doth know that in \
    the day ye eat thereof, then your eyes shall be opened, and ye shall be as gods, knowing good and evil. and \
    when the woman saw that the tree was good for food, and that it was pleasant to the eyes, and a tree to be \
    desired to make one wise, she took of the fruit thereof, and did eat, and gave also unto her husband with her; \
    and he did eat. and the eyes of them both were opened, and they knew that they were naked; and they sewed fig \
    leaves together, and made themselves aprons. and they heard the voice of the lord god walking in the garden in \
    the cool of the day: and adam and his wife hid themselves from the presence of the lord god amongst the trees \
    of the garden. and the lord god called unto adam, and said unto him, where art thou and he said, i heard thy \
    voice in the garden, and i was afraid, because i was naked; and i hid myself. and he said, who told thee that \
    thou wast naked hast thou eaten of the tree, whereof i commanded thee that thou shouldest not eat and the man \
    said, the woman whom thou gavest to be with me, she gave me of the tree, and i did eat. and the lord god said \
    unto the woman, what is this that thou hast done and the woman said, the serpent beguiled me, and i did eat. \
    and the lord god said unto the serpent, because thou hast done this, thou art cursed above all cattle, and \
    above every beast of the field; upon thy belly shalt thou go, and dust shalt thou eat all the days of thy life: \
    and i will put enmity between thee and the woman, and between thy seed and her seed; it shall bruise thy head, \
    and thou shalt bruise his heel. unto the woman he said, i will greatly multiply thy sorrow and thy conception; \
    in sorrow thou shalt bring forth children; and thy desire shall be to thy husband, and he shall rule over thee. \
    and unto adam he said, because thou hast hearkened unto the voice of thy wife, and hast eaten of the tree, of \
    which i commanded thee, saying, thou shalt not eat of it: cursed is the ground for thy sake; in sorrow shalt \
    thou eat of it all the days of thy life; thorns also and thistles shall it bring forth to thee; and thou shalt \
    eat the herb of the field; in the sweat of thy face shalt thou eat bread, till thou return unto the ground; for \
    out of it wast thou taken: for dust thou art, and unto dust shalt thou return. and adam called his wife s name \
    eve; because she was the mother of all living. unto adam also and to his wife did the lord god make coats of \
    skins, and clothed them. and the lord god said, behold, the man is become as one of us, to know good and evil: \
    and now, lest he put forth his hand, and take also of the tree of life, and eat, and live for ever: therefore \
    the lord god sent him forth from the garden of eden, to till the ground from whence he was taken. so he drove \
    out the man; and he placed at the east of the garden of eden cherubims, and a flaming sword which turned every \
    way, to keep the way of the tree of life. and adam knew eve his wife; and she conceived, and bare cain, and \
    said, i have gotten a man from the lord. and she again bare his brother abel. and abel was a keeper of sheep, \
    but cain was a tiller of the ground. and in process of time it came to pass, that cain brought of the fruit of \
    the ground an offering unto the lord. and abel, he also brought of the firstlings of his flock and of the fat \
    thereof. and the lord had respect unto abel and to his offering: but unto cain and to his offering he had not \
    respect. and cain was very wroth, and his countenance fell. and the lord said unto cain, why art thou wroth and \
    why is thy countenance fallen if thou doest well, shalt thou not be accepted and if thou doest not well, sin \
    lieth at the door. and unto thee shall be his desire, and thou shalt rule over him. and cain talked with abel \
    his brother: and it came to pass, when they were in the field, that cain rose up against abel his brother, and \
    slew him. and the lord said unto cain, where is abel thy brother and he said, i know not: am i my brother s \
    keeper and he said, what hast thou done the voice of thy brother s blood crieth unto me from the ground. and \
    now art thou cursed from the earth, which hath opened her mouth to receive thy brother s blood from thy hand; \
    when thou tillest the ground, it shall not henceforth yield unto thee her strength; a fugitive and a vagabond \
    shalt thou be in the earth. and cain said unto the lord, my punishment is greater than i can bear. behold, thou \
    hast driven me out this day from the face of the earth; and from thy face shall i be hid; and i shall be a \
    fugitive and a vagabond in the earth; and it shall come to pass, that every one that findeth me shall slay me. \
    and the lord said unto him, therefore whosoever slayeth cain, vengeance shall be taken on him sevenfold. and \
    the lord set a mark upon cain, lest any finding him should kill him. and cain went out from the presence of the \
    lord, and dwelt in the land of nod, on the east of eden. and cain knew his wife; and she conceived, and bare \
    enoch: and he builded a city, and called the name of the city, after the name of his son, enoch. and unto enoch \
    was born irad: and irad begat mehujael: and mehujael begat methusael: and methusael begat lamech. and lamech \
    took unto him two wives: the name of the one was adah, and the name of the other zillah. and adah bare jabal: \
    he was the father of such as dwell in tents, and of such as have cattle. and his brother s name was jubal: he \
    was the father of all such as handle the harp and organ. and zillah, she also bare tubalcain, an instructer of \
    every artificer in brass and iron: and the sister of tubalcain was naamah. and lamech said unto his wives, adah \
    and zillah, hear my voice; ye wives of lamech, hearken unto my speech: for i have slain a man to my wounding, \
    and a young man to my hurt. if cain shall be avenged sevenfold, truly lamech seventy and sevenfold. and adam \
    knew his wife again; and she bare a son, and called his name seth: for god, said she, hath appointed me another \
    seed instead of abel, whom cain slew. and to seth, to him also there was born a son; and he called his name \
    enos: then began men to call upon the name of the lord. this is the book of the generations of adam. in the day \
    that god created man, in the likeness of god made he him; male and female created he them; and blessed them, \
    and called their name adam, in the day when they were created. and adam lived an hundred and thirty years, and \
    begat a son in his own likeness, after his image; and called his name seth: and the days of adam after he had \
    begotten seth were eight hundred years: and he begat sons and daughters: and all the days that adam lived were \
    nine hundred and thirty years: and he died. and seth lived an hundred and five years, and begat enos: and seth \
    lived after he begat enos eight hundred and seven years, and begat sons and daughters: and all the days of seth \
    were nine hundred and twelve years: and he died. and enos lived ninety years, and begat cainan: and enos lived \
    after he begat cainan eight hundred and fifteen years, and begat sons and daughters: and all the days of enos \
    were nine hundred and five years: and he died. and cainan lived seventy years, and begat mahalaleel: and cainan \
    lived after he begat mahalaleel eight hundred and forty years, and begat sons and daughters: and all the days \
    of cainan were nine hundred and ten years: and he died. and mahalaleel lived sixty and five years, and begat \
    jared: and mahalaleel lived after he begat jared eight hundred and thirty years, and begat sons and daughters: \
    and all the days of mahalaleel were eight hundred ninety and five years: and he died. and jared lived an \
    hundred sixty and two years, and he begat enoch: and jared lived after he begat enoch eight hundred years, and \
    begat sons and daughters: and all the days of jared were nine hundred sixty and two years: and he died. and \
    enoch lived sixty and five years, and begat methuselah: and enoch walked with god after he begat methuselah \
    three hundred years, and begat sons and daughters: and all the days of enoch were three hundred sixty and five \
    years: and enoch walked with god: and he was not; for god took him. and methuselah lived an hundred eighty and \
    seven years, and begat lamech: and methuselah lived after he begat lamech seven hundred eighty and two years, \
    and begat sons and daughters: and all the days of methuselah were nine hundred sixty and nine years: and he \
    died. and lamech lived an hundred eighty and two years, and begat a son: and he called his name noah, saying, \
    this same shall comfort us concerning our work and toil of our hands, because of the ground which the lord hath \
    cursed. and lamech lived after he begat noah five hundred ninety and five years, and begat sons and daughters: \
    and all the days of lamech were seven hundred seventy and seven years: and he died. and noah was five hundred \
    years old: and noah begat shem, ham, and japheth. and it came to pass, when men began to multiply on the face \
    of the earth, and daughters were born unto them, that the sons of god saw the daughters of men that they were \
    fair; and they took them wives of all which they chose. and the lord said, my spirit shall not always strive \
    with man, for that he also is flesh: yet his days shall be an hundred and twenty years. there were giants in \
    the earth in those days; and also after that, when the sons of god came in unto the daughters of men, and they \
    bare children to them, the same became mighty men which were of old, men of renown. and god saw that the \
    wickedness of man was great in the earth, and that every imagination of the thoughts of his heart was only evil \
    continually. and it repented the lord that he had made man on the earth, and it grieved him at his heart. and \
    the lord said, i will destroy man whom i have created from the face of the earth; both man, and beast, and the \
    creeping thing, and the fowls of the air; for it repenteth me that i have made them. but noah found grace in \
    the eyes of the lord. these are the generations of noah: noah was a just man and perfect in his generations, \
    and noah walked with god. and noah begat three sons, shem, ham, and japheth. the earth also was corrupt before \
    god, and the earth was filled with violence. and god looked upon the earth, and, behold, it was corrupt; for \
    all flesh had corrupted his way upon the earth. and god said unto noah, the end of all flesh is come before me; \
    for the earth is filled with violence through them; and, behold, i will destroy them with the earth. make thee \
    an ark of gopher wood; rooms shalt thou make in the ark, and shalt pitch it within and without with pitch. and \
    this is the fashion which thou shalt make it of: the length of the ark shall be three hundred cubits, the \
    breadth of it fifty cubits, and the height of it thirty cubits. a window shalt thou make to the ark, and in a \
    cubit shalt thou finish it above; and the door of the ark shalt thou set in the side thereof; with lower, \
    second, and third stories shalt thou make it. and, behold, i, even i, do bring a flood of waters upon the \
    earth, to destroy all flesh, wherein is the breath of life, from under heaven; and every thing that is in the \
    earth shall die. but with thee will i establish my covenant; and thou shalt come into the ark, thou, and thy \
    sons, and thy wife, and thy sons wives with thee. and of every living thing of all flesh, two of every sort \
    shalt thou bring into the ark, to keep them alive with thee; they shall be male and female. of fowls after \
    their kind, and of cattle after their kind, of every creeping thing of the earth after his kind, two of every \
    sort shall come unto thee, to keep them alive. and take thou unto thee of all food that is eaten, and thou \
    shalt gather it to thee; and it shall be for food for thee, and for them. thus did noah; according to all that \
    god commanded him, so did he. and the lord said unto noah, come thou and all thy house into the ark; for thee \
    have i seen righteous before me in this generation. of every clean beast thou shalt take to thee by sevens, the \
    male and his female: and of beasts that are not clean by two, the male and his female. of fowls also of the air \
    by sevens, the male and the female; to keep seed alive upon the face of all the earth. for yet seven days, and \
    i will cause it to rain upon the earth forty days and forty nights; and every living substance that i have made \
    will i destroy from off the face of the earth. and noah did according unto all that the lord commanded him. and \
    noah was six hundred years old when the flood of waters was upon the earth. and noah went in, and his sons, and \
    his wife, and his sons wives with him, into the ark, because of the waters of the flood. of clean beasts, and \
    of beasts that are not clean, and of fowls, and of every thing that creepeth upon the earth, there went in two \
    and two unto noah into the ark, the male and the female, as god had commanded noah. and it came to pass after \
    seven days, that the waters of the flood were upon the earth. in the six hundredth year of noah s life, in the \
    second month, the seventeenth day of the month, the same day were all the fountains of the great deep broken \
    up, and the windows of heaven were opened. and the rain was upon the earth forty days and forty nights. in the \
    selfsame day entered noah, and shem, and ham, and japheth, the sons of noah, and noah s wife, and the three \
    wives of his sons with them, into the ark; they, and every beast after his kind, and all the cattle after their \
    kind, and every creeping thing that creepeth upon the earth after his kind, and every fowl after his kind, \
    every bird of every sort. and they went in unto noah into the ark, two and two of all flesh, wherein is the \
    breath of life. and they that went in, went in male and female of all flesh, as god had commanded him: and the \
    lord shut him in. and the flood was forty days upon the earth; and the waters increased, and bare up the ark, \
    and it was lift up above the earth. and the waters prevailed, and were increased greatly upon the earth; and \
    the ark went upon the face of the waters. and the waters prevailed exceedingly upon the earth; and all the high \
    hills, that were under the whole heaven, were covered. fifteen cubits upward did the waters prevail; and the \
    mountains were covered. and all flesh died that moved upon the earth, both of fowl, and of cattle, and of \
    beast, and of every creeping thing that creepeth upon the earth, and every man: all in whose nostrils was the \
    breath of life, of all that was in the dry land, died. and every living substance was destroyed which was upon \
    the face of the ground, both man, and cattle, and the creeping things, and the fowl of the heaven; and they \
    were destroyed from the earth: and noah only remained alive, and they that were with him in the ark. and the \
    waters prevailed upon the earth an hundred and fifty days. and god remembered noah, and every living thing, and \
    all the cattle that was with him in the ark: and god made a wind to pass over the earth, and the waters \
    asswaged; the fountains also of the deep and the windows of heaven were stopped, and the rain from heaven was \
    restrained; and the waters returned from off the earth continually: and after the end of the hundred and fifty \
    days the waters were abated. and the ark rested in the seventh month, on the seventeenth day of the month, upon \
    the mountains of ararat. and the waters decreased continually until the tenth month: in the tenth month, on the \
    first day of the month, were the tops of the mountains seen. and it came to pass at the end of forty days, that \
    noah opened the window of the ark which he had made: and he sent forth a raven, which went forth to and fro, \
    until the waters were dried up from off the earth. also he sent forth a dove from him, to see if the waters \
    were abated from off the face of the ground; but the dove found no rest for the sole of her foot, and she \
    returned unto him into the ark, for the waters were on the face of the whole earth: then he put forth his hand, \
    and took her, and pulled her in unto him into the ark. and he stayed yet other seven days; and again he sent \
    forth the dove out of the ark; and the dove came in to him in the evening; and, lo, in her mouth was an olive \
    leaf pluckt off: so noah knew that the waters were abated from off the earth. and he stayed yet other seven \
    days; and sent forth the dove; which returned not again unto him any more. and it came to pass in the six \
    hundredth and first year, in the first month, the first day of the month, the waters were dried up from off the \
    earth: and noah removed the covering of the ark, and looked, and, behold, the face of the ground was dry. and \
    in the second month, on the seven and twentieth day of the month, was the earth dried. and god spake unto noah, \
    saying, go forth of the ark, thou, and thy wife, and thy sons, and thy sons wives with thee. bring forth with \
    thee every living thing that is with thee, of all flesh, both of fowl, and of cattle, and of every creeping \
    thing that creepeth upon the earth; that they may breed abundantly in the earth, and be fruitful, and multiply \
    upon the earth. and noah went forth, and his sons, and his wife, and his sons wives with him: every beast, \
    every creeping thing, and every fowl, and whatsoever creepeth upon the earth, after their kinds, went forth out \
    of the ark. and noah builded an altar unto the lord; and took of every clean beast, and of every clean fowl, \
    and offered burnt offerings on the altar. and the lord smelled a sweet savour; and the lord said in his heart, \
    i will not again curse the ground any more for man s sake; for the imagination of man s heart is evil from his \
    youth; neither will i again smite any more every thing living, as i have done. while the earth remaineth, \
    seedtime and harvest, and cold and heat, and summer and winter, and day and night shall not cease. and god \
    blessed noah and his sons, and said unto them, be fruitful, and multiply, and replenish the earth. and the fear \
    of you and the dread of you shall be upon every beast of the earth, and upon every fowl of the air, upon all \
    that moveth upon the earth, and upon all the fishes of the sea; into your hand are they delivered. every moving \
    thing that liveth shall be meat for you; even as the green herb have i given you all things. but flesh with the \
    life thereof, which is the blood thereof, shall ye not eat. and surely your blood of your lives will i require; \
    at the hand of every beast will i require it, and at the hand of man; at the hand of every man s brother will i \
    require the life of man. whoso sheddeth man s blood, by man shall his blood be shed: for in the image of god \
    made he man. and you, be ye fruitful, and multiply; bring forth abundantly in the earth, and multiply therein. \
    and god spake unto noah, and to his sons with him, saying, and i, behold, i establish my covenant with you, and \
    with your seed after you; and with every living creature that is with you, of the fowl, of the cattle, and of \
    every beast of the earth with you; from all that go out of the ark, to every beast of the earth. and i will \
    establish my covenant with you; neither shall all flesh be cut off any more by the waters of a flood; neither \
    shall there any more be a flood to destroy the earth. and god said, this is the token of the covenant which i \
    make between me and you and every living creature that is with you, for perpetual generations: i do set my bow \
    in the cloud, and it shall be for a token of a covenant between me and the earth. and it shall come to pass, \
    when i bring a cloud over the earth, that the bow shall be seen in the cloud: and i will remember my covenant, \
    which is between me and you and every living creature of all flesh; and the waters shall no more become a flood \
    to destroy all flesh. and the bow shall be in the cloud; and i will look upon it, that i may remember the \
    everlasting covenant between god and every living creature of all flesh that is upon the earth. and god said \
    unto noah, this is the token of the covenant, which i have established between me and all flesh that is upon \
    the earth. and the sons of noah, that went forth of the ark, were shem, and ham, and japheth: and ham is the \
    father of canaan. these are the three sons of noah: and of them was the whole earth overspread. and noah began \
    to be an husbandman, and he planted a vineyard: and he drank of the wine, and was drunken; and he was uncovered \
    within his tent. and ham, the father of canaan, saw the nakedness of his father, and told his two brethren \
    without. and shem and japheth took a garment, and laid it upon both their shoulders, and went backward, and \
    covered the nakedness of their father; and their faces were backward, and they saw not their father s \
    nakedness. and noah awoke from his wine, and knew what his younger son had done unto him. and he said, cursed \
    be canaan; a servant of servants shall he be unto his brethren. and he said, blessed be the lord god of shem; \
    and canaan shall be his servant. god shall enlarge japheth, and he shall dwell in the tents of shem; and canaan \
    shall be his servant. and noah lived after the flood three hundred and fifty years. and all the days of noah \
    were nine hundred and fifty years: and he died. now these are the generations of the sons of noah, shem, ham, \
    and japheth: and unto them were sons born after the flood. the sons of japheth; gomer, and magog, and madai, \
    and javan, and tubal, and meshech, and tiras. and the sons of gomer; ashkenaz, and riphath, and togarmah. and \
    the sons of javan; elishah, and tarshish, kittim, and dodanim. by these were the isles of the gentiles divided \
    in their lands; every one after his tongue, after their families, in their nations. and the sons of ham; cush, \
    and mizraim, and phut, and canaan. and the sons of cush; seba, and havilah, and sabtah, and raamah, and \
    sabtechah: and the sons of raamah; sheba, and dedan. and cush begat nimrod: he began to be a mighty one in the \
    earth. he was a mighty hunter before the lord: wherefore it is said, even as nimrod the mighty hunter before \
    the lord. and the beginning of his kingdom was babel, and erech, and accad, and calneh, in the land of shinar. \
    out of that land went forth asshur, and builded nineveh, and the city rehoboth, and calah, and resen between \
    nineveh and calah: the same is a great city. and mizraim begat ludim, and anamim, and lehabim, and naphtuhim, \
    and pathrusim, and casluhim, out of whom came philistim, and caphtorim. and canaan begat sidon his first born, \
    and heth, and the jebusite, and the amorite, and the girgasite, and the hivite, and the arkite, and the sinite, \
    and the arvadite, and the zemarite, and the hamathite: and afterward were the families of the canaanites spread \
    abroad. and the border of the canaanites was from sidon, as thou comest to gerar, unto gaza; as thou goest, \
    unto sodom, and gomorrah, and admah, and zeboim, even unto lasha. these are the sons of ham, after their \
    families, after their tongues, in their countries, and in their nations. unto shem also, the father of all the \
    children of eber, the brother of japheth the elder, even to him were children born. the children of shem; elam, \
    and asshur, and arphaxad, and lud, and aram. and the children of aram; uz, and hul, and gether, and mash. and \
    arphaxad begat salah; and salah begat eber. and unto eber were born two sons: the name of one was peleg; for in \
    his days was the earth divided; and his brother s name was joktan. and joktan begat almodad, and sheleph, and \
    hazarmaveth, and jerah, and hadoram, and uzal, and diklah, and obal, and abimael, and sheba, and ophir, and \
    havilah, and jobab: all these were the sons of joktan. and their dwelling was from mesha, as thou goest unto \
    sephar a mount of the east. these are the sons of shem, after their families, after their tongues, in their \
    lands, after their nations. these are the families of the sons of noah, after their generations, in their \
    nations: and by these were the nations divided in the earth after the flood. and the whole earth was of one \
    language, and of one speech. and it came to pass, as they journeyed from the east, that they found a plain in \
    the land of shinar; and they dwelt there. and they said one to another, go to, let us make brick, and burn them \
    thoroughly. and they had brick for stone, and slime had they for morter. and they said, go to, let us build us \
    a city and a tower, whose top may reach unto heaven; and let us make us a name, lest we be scattered abroad \
    upon the face of the whole earth. and the lord came down to see the city and the tower, which the children of \
    men builded. and the lord said, behold, the people is one, and they have all one language; and this they begin \
    to do: and now nothing will be restrained from them, which they have imagined to do. go to, let us go down, and \
    there confound their language, that they may not understand one another s speech. so the lord scattered them \
    abroad from thence upon the face of all the earth: and they left off to build the city. therefore is the name \
    of it called babel; because the lord did there confound the language of all the earth: and from thence did the \
    lord scatter them abroad upon the face of all the earth. these are the generations of shem: shem was an hundred \
    years old, and begat arphaxad two years after the flood: and shem lived after he begat arphaxad five hundred \
    years, and begat sons and daughters. and arphaxad lived five and thirty years, and begat salah: and arphaxad \
    lived after he begat salah four hundred and three years, and begat sons and daughters. and salah lived thirty \
    years, and begat eber: and salah lived after he begat eber four hundred and three years, and begat sons and \
    daughters. and eber lived four and thirty years, and begat peleg: and eber lived after he begat peleg four \
    hundred and thirty years, and begat sons and daughters. and peleg lived thirty years, and begat reu: and peleg \
    lived after he begat reu two hundred and nine years, and begat sons and daughters. and reu lived two and thirty \
    years, and begat serug: and reu lived after he begat serug two hundred and seven years, and begat sons and \
    daughters. and serug lived thirty years, and begat nahor: and serug lived after he begat nahor two hundred \
    years, and begat sons and daughters. and nahor lived nine and twenty years, and begat terah: and nahor lived \
    after he begat terah an hundred and nineteen years, and begat sons and daughters. and terah lived seventy \
    years, and begat abram, nahor, and haran. now these are the generations of terah: terah begat abram, nahor, and \
    haran; and haran begat lot. and haran died before his father terah in the land of his nativity, in ur of the \
    chaldees. and abram and nahor took them wives: the name of abram s wife was sarai; and the name of nahor s \
    wife, milcah, the daughter of haran, the father of milcah, and the father of iscah. but sarai was barren; she \
    had no child. and terah took abram his son, and lot the son of haran his son s son, and sarai his daughter in \
    law, his son abram s wife; and they went forth with them from ur of the chaldees, to go into the land of \
    canaan; and they came unto haran, and dwelt there. and the days of terah were two hundred and five years: and \
    terah died in haran. now the lord had said unto abram, get thee out of thy country, and from thy kindred, and \
    from thy father s house, unto a land that i will shew thee: and i will make of thee a great nation, and i will \
    bless thee, and make thy name great; and thou shalt be a blessing: and i will bless them that bless thee, and \
    curse him that curseth thee: and in thee shall all families of the earth be blessed. so abram departed, as the \
    lord had spoken unto him; and lot went with him: and abram was seventy and five years old when he departed out \
    of haran. and abram took sarai his wife, and lot his brother s son, and all their substance that they had \
    gathered, and the souls that they had gotten in haran; and they went forth to go into the land of canaan; and \
    into the land of canaan they came. and abram passed through the land unto the place of sichem, unto the plain \
    of moreh. and the canaanite was then in the land. and the lord appeared unto abram, and said, unto thy seed \
    will i give this land: and there builded he an altar unto the lord, who appeared unto him. and he removed from \
    thence unto a mountain on the east of bethel, and pitched his tent, having bethel on the west, and hai on the \
    east: and there he builded an altar unto the lord, and called upon the name of the lord. and abram journeyed, \
    going on still toward the south. and there was a famine in the land: and abram went down into egypt to sojourn \
    there; for the famine was grievous in the land. and it came to pass, when he was come near to enter into egypt, \
    that he said unto sarai his wife, behold now, i know that thou art a fair woman to look upon: therefore it \
    shall come to pass, when the egyptians shall see thee, that they shall say, this is his wife: and they will \
    kill me, but they will save thee alive. say, i pray thee, thou art my sister: that it may be well with me for \
    thy sake; and my soul shall live because of thee. and it came to pass, that, when abram was come into egypt, \
    the egyptians beheld the woman that she was very fair. the princes also of pharaoh saw her, and commended her \
    before pharaoh: and the woman was taken into pharaoh s house. and he entreated abram well for her sake: and he \
    had sheep, and oxen, and he asses, and menservants, and maidservants, and she asses, and camels. and the lord \
    plagued pharaoh and his house with great plagues because of sarai abram s wife. and pharaoh called abram, and \
    said, what is this that thou hast done unto me why didst thou not tell me that she was thy wife why saidst \
    thou, she is my sister so i might have taken her to me to wife: now therefore behold thy wife, take her, and go \
    thy way. and pharaoh commanded his men concerning him: and they sent him away, and his wife, and all that he \
    had. and abram went up out of egypt, he, and his wife, and all that he had, and lot with him, into the south. \
    and abram was very rich in cattle, in silver, and in gold. and he went on his journeys from the south even to \
    bethel, unto the place where his tent had been at the beginning, between bethel and hai; unto the place of the \
    altar, which he had made there at the first: and there abram called on the name of the lord. and lot also, \
    which went with abram, had flocks, and herds, and tents. and the land was not able to bear them, that they \
    might dwell together: for their substance was great, so that they could not dwell together. and there was a \
    strife between the herdmen of abram s cattle and the herdmen of lot s cattle: and the canaanite and the \
    perizzite dwelled then in the land. and abram said unto lot, let there be no strife, i pray thee, between me \
    and thee, and between my herdmen and thy herdmen; for we be brethren. is not the whole land before thee \
    separate thyself, i pray thee, from me: if thou wilt take the left hand, then i will go to the right; or if \
    thou depart to the right hand, then i will go to the left. and lot lifted up his eyes, and beheld all the plain \
    of jordan, that it was well watered every where, before the lord destroyed sodom and gomorrah, even as the \
    garden of the lord, like the land of egypt, as thou comest unto zoar. then lot chose him all the plain of \
    jordan; and lot journeyed east: and they separated themselves the one from the other. abram dwelled in the land \
    of canaan, and lot dwelled in the cities of the plain, and pitched his tent toward sodom. but the men of sodom \
    were wicked and sinners before the lord exceedingly. and the lord said unto abram, after that lot was separated \
    from him, lift up now thine eyes, and look from the place where thou art northward, and southward, and \
    eastward, and westward: for all the land which thou seest, to thee will i give it, and to thy seed for ever. \
    and i will make thy seed as the dust of the earth: so that if a man can number the dust of the earth, then \
    shall thy seed also be numbered. arise, walk through the land in the length of it and in the breadth of it; for \
    i will give it unto thee. then abram removed his tent, and came and dwelt in the plain of mamre, which is in \
    hebron, and built there an altar unto the lord. and it came to pass in the days of amraphel king of shinar, \
    arioch king of ellasar, chedorlaomer king of elam, and tidal king of nations; that these made war with bera \
    king of sodom, and with birsha king of gomorrah, shinab king of admah, and shemeber king of zeboiim, and the \
    king of bela, which is zoar. all these were joined together in the vale of siddim, which is the salt sea. \
    twelve years they served chedorlaomer, and in the thirteenth year they rebelled. and in the fourteenth year \
    came chedorlaomer, and the kings that were with him, and smote the rephaims in ashteroth karnaim, and the \
    zuzims in ham, and the emims in shaveh kiriathaim, and the horites in their mount seir, unto elparan, which is \
    by the wilderness. and they returned, and came to enmishpat, which is kadesh, and smote all the country of the \
    amalekites, and also the amorites, that dwelt in hazezontamar. and there went out the king of sodom, and the \
    king of gomorrah, and the king of admah, and the king of zeboiim, and the king of bela the same is zoar; and \
    they joined battle with them in the vale of siddim; with chedorlaomer the king of elam, and with tidal king of \
    nations, and amraphel king of shinar, and arioch king of ellasar; four kings with five. and the vale of siddim \
    was full of slimepits; and the kings of sodom and gomorrah fled, and fell there; and they that remained fled to \
    the mountain. and they took all the goods of sodom and gomorrah, and all their victuals, and went their way. \
    and they took lot, abram s brother s son, who dwelt in sodom, and his goods, and departed. and there came one \
    that had escaped, and told abram the hebrew; for he dwelt in the plain of mamre the amorite, brother of eshcol, \
    and brother of aner: and these were confederate with abram. and when abram heard that his brother was taken \
    captive, he armed his trained servants, born in his own house, three hundred and eighteen, and pursued them \
    unto dan. and he divided himself against them, he and his servants, by night, and smote them, and pursued them \
    unto hobah, which is on the left hand of damascus. and he brought back all the goods, and also brought again \
    his brother lot, and his goods, and the women also, and the people. and the king of sodom went out to meet him \
    after his return from the slaughter of chedorlaomer, and of the kings that were with him, at the valley of \
    shaveh, which is the king s dale. and melchizedek king of salem brought forth bread and wine: and he was the \
    priest of the most high god. and he blessed him, and said, blessed be abram of the most high god, possessor of \
    heaven and earth: and blessed be the most high god, which hath delivered thine enemies into thy hand. and he \
    gave him tithes of all. and the king of sodom said unto abram, give me the persons, and take the goods to \
    thyself. and abram said to the king of sodom, i have lift up mine hand unto the lord, the most high god, the \
    possessor of heaven and earth, that i will not take from a thread even to a shoelatchet, and that i will not \
    take any thing that is thine, lest thou shouldest say, i have made abram rich: save only that which the young \
    men have eaten, and the portion of the men which went with me, aner, eshcol, and mamre; let them take their \
    portion. after these things the word of the lord came unto abram in a vision, saying, fear not, abram: i am thy \
    shield, and thy exceeding great reward. and abram said, lord god, what wilt thou give me, seeing i go \
    childless, and the steward of my house is this eliezer of damascus and abram said, behold, to me thou hast \
    given no seed: and, lo, one born in my house is mine heir. and, behold, the word of the lord came unto him, \
    saying, this shall not be thine heir; but he that shall come forth out of thine own bowels shall be thine heir. \
    and he brought him forth abroad, and said, look now toward heaven, and tell the stars, if thou be able to \
    number them: and he said unto him, so shall thy seed be. and he believed in the lord; and he counted it to him \
    for righteousness. and he said unto him, i am the lord that brought thee out of ur of the chaldees, to give \
    thee this land to inherit it. and he said, lord god, whereby shall i know that i shall inherit it and he said \
    unto him, take me an heifer of three years old, and a she goat of three years old, and a ram of three years \
    old, and a turtledove, and a young pigeon. and he took unto him all these, and divided them in the midst, and \
    laid each piece one against another: but the birds divided he not. and when the fowls came down upon the \
    carcases, abram drove them away. and when the sun was going down, a deep sleep fell upon abram; and, lo, an \
    horror of great darkness fell upon him. and he said unto abram, know of a surety that thy seed shall be a \
    stranger in a land that is not theirs, and shall serve them; and they shall afflict them four hundred years; \
    and also that nation, whom they shall serve, will i judge: and afterward shall they come out with great \
    substance. and thou shalt go to thy fathers in peace; thou shalt be buried in a good old age. but in the fourth \
    generation they shall come hither again: for the iniquity of the amorites is not yet full. and it came to pass, \
    that, when the sun went down, and it was dark, behold a smoking furnace, and a burning lamp that passed between \
    those pieces. in the same day the lord made a covenant with abram, saying, unto thy seed have i given this \
    land, from the river of egypt unto the great river, the river euphrates: the kenites, and the kenizzites, and \
    the kadmonites, and the hittites, and the perizzites, and the rephaims, and the amorites, and the canaanites, \
    and the girgashites, and the jebusites. now sarai abram s wife bare him no children: and she had an handmaid, \
    an egyptian, whose name was hagar. and sarai said unto abram, behold now, the lord hath restrained me from \
    bearing: i pray thee, go in unto my maid; it may be that i may obtain children by her. and abram hearkened to \
    the voice of sarai. and sarai abram s wife took hagar her maid the egyptian, after abram had dwelt ten years in \
    the land of canaan, and gave her to her husband abram to be his wife. and he went in unto hagar, and she \
    conceived: and when she saw that she had conceived, her mistress was despised in her eyes. and sarai said unto \
    abram, my wrong be upon thee: i have given my maid into thy bosom; and when she saw that she had conceived, i \
    was despised in her eyes: the lord judge between me and thee. but abram said unto sarai, behold, thy maid is in \
    thy hand; do to her as it pleaseth thee. and when sarai dealt hardly with her, she fled from her face. and the \
    angel of the lord found her by a fountain of water in the wilderness, by the fountain in the way to shur. and \
    he said, hagar, sarai s maid, whence camest thou and whither wilt thou go and she said, i flee from the face of \
    my mistress sarai. and the angel of the lord said unto her, return to thy mistress, and submit thyself under \
    her hands. and the angel of the lord said unto her, i will multiply thy seed exceedingly, that it shall not be \
    numbered for multitude. and the angel of the lord said unto her, behold, thou art with child, and shalt bear a \
    son, and shalt call his name ishmael; because the lord hath heard thy affliction. and he will be a wild man; \
    his hand will be against every man, and every man s hand against him; and he shall dwell in the presence of all \
    his brethren. and she called the name of the lord that spake unto her, thou god seest me: for she said, have i \
    also here looked after him that seeth me wherefore the well was called beerlahairoi; behold, it is between \
    kadesh and bered. and hagar bare abram a son: and abram called his son s name, which hagar bare, ishmael. and \
    abram was fourscore and six years old, when hagar bare ishmael to abram. and when abram was ninety years old \
    and nine, the lord appeared to abram, and said unto him, i am the almighty god; walk before me, and be thou \
    perfect. and i will make my covenant between me and thee, and will multiply thee exceedingly. and abram fell on \
    his face: and god talked with him, saying, as for me, behold, my covenant is with thee, and thou shalt be a \
    father of many nations. neither shall thy name any more be called abram, but thy name shall be abraham; for a \
    father of many nations have i made thee. and i will make thee exceeding fruitful, and i will make nations of \
    thee, and kings shall come out of thee. and i will establish my covenant between me and thee and thy seed after \
    thee in their generations for an everlasting covenant, to be a god unto thee, and to thy seed after thee. and i \
    will give unto thee, and to thy seed after thee, the land wherein thou art a stranger, all the land of canaan, \
    for an everlasting possession; and i will be their god. and god said unto abraham, thou shalt keep my covenant \
    therefore, thou, and thy seed after thee in their generations. this is my covenant, which ye shall keep, \
    between me and you and thy seed after thee; every man child among you shall be circumcised. and ye shall \
    circumcise the flesh of your foreskin; and it shall be a token of the covenant betwixt me and you. and he that \
    is eight days old shall be circumcised among you, every man child in your generations, he that is born in the \
    house, or bought with money of any stranger, which is not of thy seed. he that is born in thy house, and he \
    that is bought with thy money, must needs be circumcised: and my covenant shall be in your flesh for an \
    everlasting covenant. and the uncircumcised man child whose flesh of his foreskin is not circumcised, that soul \
    shall be cut off from his people; he hath broken my covenant. and god said unto abraham, as for sarai thy wife, \
    thou shalt not call her name sarai, but sarah shall her name be. and i will bless her, and give thee a son also \
    of her: yea, i will bless her, and she shall be a mother of nations; kings of people shall be of her. then \
    abraham fell upon his face, and laughed, and said in his heart, shall a child be born unto him that is an \
    hundred years old and shall sarah, that is ninety years old, bear and abraham said unto god, o that ishmael \
    might live before thee and god said, sarah thy wife shall bear thee a son indeed; and thou shalt call his name \
    isaac: and i will establish my covenant with him for an everlasting covenant, and with his seed after him. and \
    as for ishmael, i have heard thee: behold, i have blessed him, and will make him fruitful, and will multiply \
    him exceedingly; twelve princes shall he beget, and i will make him a great nation. but my covenant will i \
    establish with isaac, which sarah shall bear unto thee at this set time in the next year. and he left off \
    talking with him, and god went up from abraham. and abraham took ishmael his son, and all that were born in his \
    house, and all that were bought with his money, every male among the men of abraham s house; and circumcised \
    the flesh of their foreskin in the selfsame day, as god had said unto him. and abraham was ninety years old and \
    nine, when he was circumcised in the flesh of his foreskin. and ishmael his son was thirteen years old, when he \
    was circumcised in the flesh of his foreskin. in the selfsame day was abraham circumcised, and ishmael his son. \
    and all the men of his house, born in the house, and bought with money of the stranger, were circumcised with \
    him. and the lord appeared unto him in the plains of mamre: and he sat in the tent door in the heat of the day; \
    and he lift up his eyes and looked, and, lo, three men stood by him: and when he saw them, he ran to meet them \
    from the tent door, and bowed himself toward the ground, and said, my lord, if now i have found favour in thy \
    sight, pass not away, i pray thee, from thy servant: let a little water, i pray you, be fetched, and wash your \
    feet, and rest yourselves under the tree: and i will fetch a morsel of bread, and comfort ye your hearts; after \
    that ye shall pass on: for therefore are ye come to your servant. and they said, so do, as thou hast said. and \
    abraham hastened into the tent unto sarah, and said, make ready quickly three measures of fine meal, knead it, \
    and make cakes upon the hearth. and abraham ran unto the herd, and fetcht a calf tender and good, and gave it \
    unto a young man; and he hasted to dress it. and he took butter, and milk, and the calf which he had dressed, \
    and set it before them; and he stood by them under the tree, and they did eat. and they said unto him, where is \
    sarah thy wife and he said, behold, in the tent. and he said, i will certainly return unto thee according to \
    the time of life; and, lo, sarah thy wife shall have a son. and sarah heard it in the tent door, which was \
    behind him. now abraham and sarah were old and well stricken in age; and it ceased to be with sarah after the \
    manner of women. therefore sarah laughed within herself, saying, after i am waxed old shall i have pleasure, my \
    lord being old also and the lord said unto abraham, wherefore did sarah laugh, saying, shall i of a surety bear \
    a child, which am old is any thing too hard for the lord at the time appointed i will return unto thee, \
    according to the time of life, and sarah shall have a son. then sarah denied, saying, i laughed not; for she \
    was afraid. and he said, nay; but thou didst laugh. and the men rose up from thence, and looked toward sodom: \
    and abraham went with them to bring them on the way. and the lord said, shall i hide from abraham that thing \
    which i do; seeing that abraham shall surely become a great and mighty nation, and all the nations of the earth \
    shall be blessed in him for i know him, that he will command his children and his household after him, and they \
    shall keep the way of the lord, to do justice and judgment; that the lord may bring upon abraham that which he \
    hath spoken of him. and the lord said, because the cry of sodom and gomorrah is great, and because their sin is \
    very grievous; i will go down now, and see whether they have done altogether according to the cry of it, which \
    is come unto me; and if not, i will know. and the men turned their faces from thence, and went toward sodom: \
    but abraham stood yet before the lord. and abraham drew near, and said, wilt thou also destroy the righteous \
    with the wicked peradventure there be fifty righteous within the city: wilt thou also destroy and not spare the \
    place for the fifty righteous that are therein that be far from thee to do after this manner, to slay the \
    righteous with the wicked: and that the righteous should be as the wicked, that be far from thee: shall not the \
    judge of all the earth do right and the lord said, if i find in sodom fifty righteous within the city, then i \
    will spare all the place for their sakes. and abraham answered and said, behold now, i have taken upon me to \
    speak unto the lord, which am but dust and ashes: peradventure there shall lack five of the fifty righteous: \
    wilt thou destroy all the city for lack of five and he said, if i find there forty and five, i will not destroy \
    it. and he spake unto him yet again, and said, peradventure there shall be forty found there. and he said, i \
    will not do it for forty s sake. and he said unto him, oh let not the lord be angry, and i will speak: \
    peradventure there shall thirty be found there. and he said, i will not do it, if i find thirty there. and he \
    said, behold now, i have taken upon me to speak unto the lord: peradventure there shall be twenty found there. \
    and he said, i will not destroy it for twenty s sake. and he said, oh let not the lord be angry, and i will \
    speak yet but this once: peradventure ten shall be found there. and he said, i will not destroy it for ten s \
    sake. and the lord went his way, as soon as he had left communing with abraham: and abraham returned unto his \
    place. and there came two angels to sodom at even; and lot sat in the gate of sodom: and lot seeing them rose \
    up to meet them; and he bowed himself with his face toward the ground; and he said, behold now, my lords, turn \
    in, i pray you, into your servant s house, and tarry all night, and wash your feet, and ye shall rise up early, \
    and go on your ways. and they said, nay; but we will abide in the street all night. and he pressed upon them \
    greatly; and they turned in unto him, and entered into his house; and he made them a feast, and did bake \
    unleavened bread, and they did eat. but before they lay down, the men of the city, even the men of sodom, \
    compassed the house round, both old and young, all the people from every quarter: and they called unto lot, and \
    said unto him, where are the men which came in to thee this night bring them out unto us, that we may know \
    them. and lot went out at the door unto them, and shut the door after him, and said, i pray you, brethren, do \
    not so wickedly. behold now, i have two daughters which have not known man; let me, i pray you, bring them out \
    unto you, and do ye to them as is good in your eyes: only unto these men do nothing; for therefore came they \
    under the shadow of my roof. and they said, stand back. and they said again, this one fellow came in to \
    sojourn, and he will needs be a judge: now will we deal worse with thee, than with them. and they pressed sore \
    upon the man, even lot, and came near to break the door. but the men put forth their hand, and pulled lot into \
    the house to them, and shut to the door. and they smote the men that were at the door of the house with \
    blindness, both small and great: so that they wearied themselves to find the door. and the men said unto lot, \
    hast thou here any besides son in law, and thy sons, and thy daughters, and whatsoever thou hast in the city, \
    bring them out of this place: for we will destroy this place, because the cry of them is waxen great before the \
    face of the lord; and the lord hath sent us to destroy it. and lot went out, and spake unto his sons in law, \
    which married his daughters, and said, up, get you out of this place; for the lord will destroy this city. but \
    he seemed as one that mocked unto his sons in law. and when the morning arose, then the angels hastened lot, \
    saying, arise, take thy wife, and thy two daughters, which are here; lest thou be consumed in the iniquity of \
    the city. and while he lingered, the men laid hold upon his hand, and upon the hand of his wife, and upon the \
    hand of his two daughters; the lord being merciful unto him: and they brought him forth, and set him without \
    the city. and it came to pass, when they had brought them forth abroad, that he said, escape for thy life; look \
    not behind thee, neither stay thou in all the plain; escape to the mountain, lest thou be consumed. and lot \
    said unto them, oh, not so, my lord: behold now, thy servant hath found grace in thy sight, and thou hast \
    magnified thy mercy, which thou hast shewed unto me in saving my life; and i cannot escape to the mountain, \
    lest some evil take me, and i die: behold now, this city is near to flee unto, and it is a little one: oh, let \
    me escape thither, is it not a little one and my soul shall live. and he said unto him, see, i have accepted \
    thee concerning this thing also, that i will not overthrow this city, for the which thou hast spoken. haste \
    thee, escape thither; for i cannot do anything till thou be come thither. therefore the name of the city was \
    called zoar. the sun was risen upon the earth when lot entered into zoar. then the lord rained upon sodom and \
    upon gomorrah brimstone and fire from the lord out of heaven; and he overthrew those cities, and all the plain, \
    and all the inhabitants of the cities, and that which grew upon the ground. but his wife looked back from \
    behind him, and she became a pillar of salt. and abraham gat up early in the morning to the place where he \
    stood before the lord: and he looked toward sodom and gomorrah, and toward all the land of the plain, and \
    beheld, and, lo, the smoke of the country went up as the smoke of a furnace. and it came to pass, when god \
    destroyed the cities of the plain, that god remembered abraham, and sent lot out of the midst of the overthrow, \
    when he overthrew the cities in the which lot dwelt. and lot went up out of zoar, and dwelt in the mountain, \
    and his two daughters with him; for he feared to dwell in zoar: and he dwelt in a cave, he and his two \
    daughters. and the firstborn said unto the younger, our father is old, and there is not a man in the earth to \
    come in unto us after the manner of all the earth: come, let us make our father drink wine, and we will lie \
    with him, that we may preserve seed of our father. and they made their father drink wine that night: and the \
    firstborn went in, and lay with her father; and he perceived not when she lay down, nor when she arose. and it \
    came to pass on the morrow, that the firstborn said unto the younger, behold, i lay yesternight with my father: \
    let us make him drink wine this night also; and go thou in, and lie with him, that we may preserve seed of our \
    father. and they made their father drink wine that night also: and the younger arose, and lay with him; and he \
    perceived not when she lay down, nor when she arose. thus were both the daughters of lot with child by their \
    father. and the first born bare a son, and called his name moab: the same is the father of the moabites unto \
    this day. and the younger, she also bare a son, and called his name benammi: the same is the father of the \
    children of ammon unto this day. and abraham journeyed from thence toward the south country, and dwelled \
    between kadesh and shur, and sojourned in gerar. and abraham said of sarah his wife, she is my sister: and \
    abimelech king of gerar sent, and took sarah. but god came to abimelech in a dream by night, and said to him, \
    behold, thou art but a dead man, for the woman which thou hast taken; for she is a man s wife. but abimelech \
    had not come near her: and he said, lord, wilt thou slay also a righteous nation said he not unto me, she is my \
    sister and she, even she herself said, he is my brother: in the integrity of my heart and innocency of my hands \
    have i done this. and god said unto him in a dream, yea, i know that thou didst this in the integrity of thy \
    heart; for i also withheld thee from sinning against me: therefore suffered i thee not to touch her. now \
    therefore restore the man his wife; for he is a prophet, and he shall pray for thee, and thou shalt live: and \
    if thou restore her not, know thou that thou shalt surely die, thou, and all that are thine. therefore \
    abimelech rose early in the morning, and called all his servants, and told all these things in their ears: and \
    the men were sore afraid. then abimelech called abraham, and said unto him, what hast thou done unto us and \
    what have i offended thee, that thou hast brought on me and on my kingdom a great sin thou hast done deeds unto \
    me that ought not to be done. and abimelech said unto abraham, what sawest thou, that thou hast done this thing \
    and abraham said, because i thought, surely the fear of god is not in this place; and they will slay me for my \
    wife s sake. and yet indeed she is my sister; she is the daughter of my father, but not the daughter of my \
    mother; and she became my wife. and it came to pass, when god caused me to wander from my father s house, that \
    i said unto her, this is thy kindness which thou shalt shew unto me; at every place whither we shall come, say \
    of me, he is my brother. and abimelech took sheep, and oxen, and menservants, and womenservants, and gave them \
    unto abraham, and restored him sarah his wife. and abimelech said, behold, my land is before thee: dwell where \
    it pleaseth thee. and unto sarah he said, behold, i have given thy brother a thousand pieces of silver: behold, \
    he is to thee a covering of the eyes, unto all that are with thee, and with all other: thus she was reproved. \
    so abraham prayed unto god: and god healed abimelech, and his wife, and his maidservants; and they bare \
    children. for the lord had fast closed up all the wombs of the house of abimelech, because of sarah abraham s \
    wife. and the lord visited sarah as he had said, and the lord did unto sarah as he had spoken. for sarah \
    conceived, and bare abraham a son in his old age, at the set time of which god had spoken to him. and abraham \
    called the name of his son that was born unto him, whom sarah bare to him, isaac. and abraham circumcised his \
    son isaac being eight days old, as god had commanded him. and abraham was an hundred years old, when his son \
    isaac was born unto him. and sarah said, god hath made me to laugh, so that all that hear will laugh with me. \
    and she said, who would have said unto abraham, that sarah should have given children suck for i have born him \
    a son in his old age. and the child grew, and was weaned: and abraham made a great feast the same day that \
    isaac was weaned. and sarah saw the son of hagar the egyptian, which she had born unto abraham, mocking. \
    wherefore she said unto abraham, cast out this bondwoman and her son: for the son of this bondwoman shall not \
    be heir with my son, even with isaac. and the thing was very grievous in abraham s sight because of his son. \
    and god said unto abraham, let it not be grievous in thy sight because of the lad, and because of thy \
    bondwoman; in all that sarah hath said unto thee, hearken unto her voice; for in isaac shall thy seed be \
    called. and also of the son of the bondwoman will i make a nation, because he is thy seed. and abraham rose up \
    early in the morning, and took bread, and a bottle of water, and gave it unto hagar, putting it on her \
    shoulder, and the child, and sent her away: and she departed, and wandered in the wilderness of beersheba. and \
    the water was spent in the bottle, and she cast the child under one of the shrubs. and she went, and sat her \
    down over against him a good way off, as it were a bow shot: for she said, let me not see the death of the \
    child. and she sat over against him, and lift up her voice, and wept. and god heard the voice of the lad; and \
    the angel of god called to hagar out of heaven, and said unto her, what aileth thee, hagar fear not; for god \
    hath heard the voice of the lad where he is. arise, lift up the lad, and hold him in thine hand; for i will \
    make him a great nation. and god opened her eyes, and she saw a well of water; and she went, and filled the \
    bottle with water, and gave the lad drink. and god was with the lad; and he grew, and dwelt in the wilderness, \
    and became an archer. and he dwelt in the wilderness of paran: and his mother took him a wife out of the land \
    of egypt. and it came to pass at that time, that abimelech and phichol the chief captain of his host spake unto \
    abraham, saying, god is with thee in all that thou doest: now therefore swear unto me here by god that thou \
    wilt not deal falsely with me, nor with my son, nor with my son s son: but according to the kindness that i \
    have done unto thee, thou shalt do unto me, and to the land wherein thou hast sojourned. and abraham said, i \
    will swear. and abraham reproved abimelech because of a well of water, which abimelech s servants had violently \
    taken away. and abimelech said, i wot not who hath done this thing: neither didst thou tell me, neither yet \
    heard i of it, but to day. and abraham took sheep and oxen, and gave them unto abimelech; and both of them made \
    a covenant. and abraham set seven ewe lambs of the flock by themselves. and abimelech said unto abraham, what \
    mean these seven ewe lambs which thou hast set by themselves and he said, for these seven ewe lambs shalt thou \
    take of my hand, that they may be a witness unto me, that i have digged this well. wherefore he called that \
    place beersheba; because there they sware both of them. thus they made a covenant at beersheba: then abimelech \
    rose up, and phichol the chief captain of his host, and they returned into the land of the philistines. and \
    abraham planted a grove in beersheba, and called there on the name of the lord, the everlasting god. and \
    abraham sojourned in the philistines land many days. and it came to pass after these things, that god did tempt \
    abraham, and said unto him, abraham: and he said, behold, here i am. and he said, take now thy son, thine only \
    son isaac, whom thou lovest, and get thee into the land of moriah; and offer him there for a burnt offering \
    upon one of the mountains which i will tell thee of. and abraham rose up early in the morning, and saddled his \
    ass, and took two of his young men with him, and isaac his son, and clave the wood for the burnt offering, and \
    rose up, and went unto the place of which god had told him. then on the third day abraham lifted up his eyes, \
    and saw the place afar off. and abraham said unto his young men, abide ye here with the ass; and i and the lad \
    will go yonder and worship, and come again to you. and abraham took the wood of the burnt offering, and laid it \
    upon isaac his son; and he took the fire in his hand, and a knife; and they went both of them together. and \
    isaac spake unto abraham his father, and said, my father: and he said, here am i, my son. and he said, behold \
    the fire and the wood: but where is the lamb for a burnt offering and abraham said, my son, god will provide \
    himself a lamb for a burnt offering: so they went both of them together. and they came to the place which god \
    had told him of; and abraham built an altar there, and laid the wood in order, and bound isaac his son, and \
    laid him on the altar upon the wood. and abraham stretched forth his hand, and took the knife to slay his son. \
    and the angel of the lord called unto him out of heaven, and said, abraham, abraham: and he said, here am i. \
    and he said, lay not thine hand upon the lad, neither do thou any thing unto him: for now i know that thou \
    fearest god, seeing thou hast not withheld thy son, thine only son from me. and abraham lifted up his eyes, and \
    looked, and behold behind him a ram caught in a thicket by his horns: and abraham went and took the ram, and \
    offered him up for a burnt offering in the stead of his son. and abraham called the name of that place \
    jehovahjireh: as it is said to this day, in the mount of the lord it shall be seen. and the angel of the lord \
    called unto abraham out of heaven the second time, and said, by myself have i sworn, saith the lord, for \
    because thou hast done this thing, and hast not withheld thy son, thine only son: that in blessing i will bless \
    thee, and in multiplying i will multiply thy seed as the stars of the heaven, and as the sand which is upon the \
    sea shore; and thy seed shall possess the gate of his enemies; and in thy seed shall all the nations of the \
    earth be blessed; because thou hast obeyed my voice. so abraham returned unto his young men, and they rose up \
    and went together to beersheba; and abraham dwelt at beersheba. and it came to pass after these things, that it \
    was told abraham, saying, behold, milcah, she hath also born children unto thy brother nahor; huz his \
    firstborn, and buz his brother, and kemuel the father of aram, and chesed, and hazo, and pildash, and jidlaph, \
    and bethuel. and bethuel begat rebekah: these eight milcah did bear to nahor, abraham s brother. and his \
    concubine, whose name was reumah, she bare also tebah, and gaham, and thahash, and maachah. and sarah was an \
    hundred and seven and twenty years old: these were the years of the life of sarah. and sarah died in \
    kirjatharba; the same is hebron in the land of canaan: and abraham came to mourn for sarah, and to weep for \
    her. and abraham stood up from before his dead, and spake unto the sons of heth, saying, i am a stranger and a \
    sojourner with you: give me a possession of a buryingplace with you, that i may bury my dead out of my sight. \
    and the children of heth answered abraham, saying unto him, hear us, my lord: thou art a mighty prince among \
    us: in the choice of our sepulchres bury thy dead; none of us shall withhold from thee his sepulchre, but that \
    thou mayest bury thy dead. and abraham stood up, and bowed himself to the people of the land, even to the \
    children of heth. and he communed with them, saying, if it be your mind that i should bury my dead out of my \
    sight; hear me, and intreat for me to ephron the son of zohar, that he may give me the cave of machpelah, which \
    he hath, which is in the end of his field; for as much money as it is worth he shall give it me for a \
    possession of a buryingplace amongst you. and ephron dwelt among the children of heth: and ephron the hittite \
    answered abraham in the audience of the children of heth, even of all that went in at the gate of his city, \
    saying, nay, my lord, hear me: the field give i thee, and the cave that is therein, i give it thee; in the \
    presence of the sons of my people give i it thee: bury thy dead. and abraham bowed down himself before the \
    people of the land. and he spake unto ephron in the audience of the people of the land, saying, but if thou \
    wilt give it, i pray thee, hear me: i will give thee money for the field; take it of me, and i will bury my \
    dead there. and ephron answered abraham, saying unto him, my lord, hearken unto me: the land is worth four \
    hundred shekels of silver; what is that betwixt me and thee bury therefore thy dead. and abraham hearkened unto \
    ephron; and abraham weighed to ephron the silver, which he had named in the audience of the sons of heth, four \
    hundred shekels of silver, current money with the merchant. and the field of ephron, which was in machpelah, \
    which was before mamre, the field, and the cave which was therein, and all the trees that were in the field, \
    that were in all the borders round about, were made sure unto abraham for a possession in the presence of the \
    children of heth, before all that went in at the gate of his city. and after this, abraham buried sarah his \
    wife in the cave of the field of machpelah before mamre: the same is hebron in the land of canaan. and the \
    field, and the cave that is therein, were made sure unto abraham for a possession of a buryingplace by the sons \
    of heth. and abraham was old, and well stricken in age: and the lord had blessed abraham in all things. and \
    abraham said unto his eldest servant of his house, that ruled over all that he had, put, i pray thee, thy hand \
    under my thigh: and i will make thee swear by the lord, the god of heaven, and the god of the earth, that thou \
    shalt not take a wife unto my son of the daughters of the canaanites, among whom i dwell: but thou shalt go \
    unto my country, and to my kindred, and take a wife unto my son isaac. and the servant said unto him, \
    peradventure the woman will not be willing to follow me unto this land: must i needs bring thy son again unto \
    the land from whence thou camest and abraham said unto him, beware thou that thou bring not my son thither \
    again. the lord god of heaven, which took me from my father s house, and from the land of my kindred, and which \
    spake unto me, and that sware unto me, saying, unto thy seed will i give this land; he shall send his angel \
    before thee, and thou shalt take a wife unto my son from thence. and if the woman will not be willing to follow \
    thee, then thou shalt be clear from this my oath: only bring not my son thither again. and the servant put his \
    hand under the thigh of abraham his master, and sware to him concerning that matter. and the servant took ten \
    camels of the camels of his master, and departed; for all the goods of his master were in his hand: and he \
    arose, and went to mesopotamia, unto the city of nahor. and he made his camels to kneel down without the city \
    by a well of water at the time of the evening, even the time that women go out to draw water. and he said, o \
    lord god of my master abraham, i pray thee, send me good speed this day, and shew kindness unto my master \
    abraham. behold, i stand here by the well of water; and the daughters of the men of the city come out to draw \
    water: and let it come to pass, that the damsel to whom i shall say, let down thy pitcher, i pray thee, that i \
    may drink; and she shall say, drink, and i will give thy camels drink also: let the same be she that thou hast \
    appointed for thy servant isaac; and thereby shall i know that thou hast shewed kindness unto my master. and it \
    came to pass, before he had done speaking, that, behold, rebekah came out, who was born to bethuel, son of \
    milcah, the wife of nahor, abraham s brother, with her pitcher upon her shoulder. and the damsel was very fair \
    to look upon, a virgin, neither had any man known her: and she went down to the well, and filled her pitcher, \
    and came up. and the servant ran to meet her, and said, let me, i pray thee, drink a little water of thy \
    pitcher. and she said, drink, my lord: and she hasted, and let down her pitcher upon her hand, and gave him \
    drink. and when she had done giving him drink, she said, i will draw water for thy camels also, until they have \
    done drinking. and she hasted, and emptied her pitcher into the trough, and ran again unto the well to draw \
    water, and drew for all his camels. and the man wondering at her held his peace, to wit whether the lord had \
    made his journey prosperous or not. and it came to pass, as the camels had done drinking, that the man took a \
    golden earring of half a shekel weight, and two bracelets for her hands of ten shekels weight of gold; and \
    said, whose daughter art thou tell me, i pray thee: is there room in thy father s house for us to lodge in and \
    she said unto him, i am the daughter of bethuel the son of milcah, which she bare unto nahor. she said moreover \
    unto him, we have both straw and provender enough, and room to lodge in. and the man bowed down his head, and \
    worshipped the lord. and he said, blessed be the lord god of my master abraham, who hath not left destitute my \
    master of his mercy and his truth: i being in the way, the lord led me to the house of my master s brethren. \
    and the damsel ran, and told them of her mother s house these things. and rebekah had a brother, and his name \
    was laban: and laban ran out unto the man, unto the well. and it came to pass, when he saw the earring and \
    bracelets upon his sister s hands, and when he heard the words of rebekah his sister, saying, thus spake the \
    man unto me; that he came unto the man; and, behold, he stood by the camels at the well. and he said, come in, \
    thou blessed of the lord; wherefore standest thou without for i have prepared the house, and room for the \
    camels. and the man came into the house: and he ungirded his camels, and gave straw and provender for the \
    camels, and water to wash his feet, and the men s feet that were with him. and there was set meat before him to \
    eat: but he said, i will not eat, until i have told mine errand. and he said, speak on. and he said, i am \
    abraham s servant. and the lord hath blessed my master greatly; and he is become great: and he hath given him \
    flocks, and herds, and silver, and gold, and menservants, and maidservants, and camels, and asses. and sarah my \
    master s wife bare a son to my master when she was old: and unto him hath he given all that he hath. and my \
    master made me swear, saying, thou shalt not take a wife to my son of the daughters of the canaanites, in whose \
    land i dwell: but thou shalt go unto my father s house, and to my kindred, and take a wife unto my son. and i \
    said unto my master, peradventure the woman will not follow me. and he said unto me, the lord, before whom i \
    walk, will send his angel with thee, and prosper thy way; and thou shalt take a wife for my son of my kindred, \
    and of my father s house: then shalt thou be clear from this my oath, when thou comest to my kindred; and if \
    they give not thee one, thou shalt be clear from my oath. and i came this day unto the well, and said, o lord \
    god of my master abraham, if now thou do prosper my way which i go: behold, i stand by the well of water; and \
    it shall come to pass, that when the virgin cometh forth to draw water, and i say to her, give me, i pray thee, \
    a little water of thy pitcher to drink; and she say to me, both drink thou, and i will also draw for thy \
    camels: let the same be the woman whom the lord hath appointed out for my master s son. and before i had done \
    speaking in mine heart, behold, rebekah came forth with her pitcher on her shoulder; and she went down unto the \
    well, and drew water: and i said unto her, let me drink, i pray thee. and she made haste, and let down her \
    pitcher from her shoulder, and said, drink, and i will give thy camels drink also: so i drank, and she made the \
    camels drink also. and i asked her, and said, whose daughter art thou and she said, the daughter of bethuel, \
    nahor s son, whom milcah bare unto him: and i put the earring upon her face, and the bracelets upon her hands. \
    and i bowed down my head, and worshipped the lord, and blessed the lord god of my master abraham, which had led \
    me in the right way to take my master s brother s daughter unto his son. and now if ye will deal kindly and \
    truly with my master, tell me: and if not, tell me; that i may turn to the right hand, or to the left. then \
    laban and bethuel answered and said, the thing proceedeth from the lord: we cannot speak unto thee bad or good. \
    behold, rebekah is before thee, take her, and go, and let her be thy master s son s wife, as the lord hath \
    spoken. and it came to pass, that, when abraham s servant heard their words, he worshipped the lord, bowing \
    himself to the earth. and the servant brought forth jewels of silver, and jewels of gold, and raiment, and gave \
    them to rebekah: he gave also to her brother and to her mother precious things. and they did eat and drink, he \
    and the men that were with him, and tarried all night; and they rose up in the morning, and he said, send me \
    away unto my master. and her brother and her mother said, let the damsel abide with us a few days, at the least \
    ten; after that she shall go. and he said unto them, hinder me not, seeing the lord hath prospered my way; send \
    me away that i may go to my master. and they said, we will call the damsel, and enquire at her mouth. and they \
    called rebekah, and said unto her, wilt thou go with this man and she said, i will go. and they sent away \
    rebekah their sister, and her nurse, and abraham s servant, and his men. and they blessed rebekah, and said \
    unto her, thou art our sister, be thou the mother of thousands of millions, and let thy seed possess the gate \
    of those which hate them. and rebekah arose, and her damsels, and they rode upon the camels, and followed the \
    man: and the servant took rebekah, and went his way. and isaac came from the way of the well lahairoi; for he \
    dwelt in the south country. and isaac went out to meditate in the field at the eventide: and he lifted up his \
    eyes, and saw, and, behold, the camels were coming. and rebekah lifted up her eyes, and when she saw isaac, she \
    lighted off the camel. for she had said unto the servant, what man is this that walketh in the field to meet us \
    and the servant had said, it is my master: therefore she took a vail, and covered herself. and the servant told \
    isaac all things that he had done. and isaac brought her into his mother sarah s tent, and took rebekah, and \
    she became his wife; and he loved her: and isaac was comforted after his mother s death. then again abraham \
    took a wife, and her name was keturah. and she bare him zimran, and jokshan, and medan, and midian, and ishbak, \
    and shuah. and jokshan begat sheba, and dedan. and the sons of dedan were asshurim, and letushim, and leummim. \
    and the sons of midian; ephah, and epher, and hanoch, and abidah, and eldaah. all these were the children of \
    keturah. and abraham gave all that he had unto isaac. but unto the sons of the concubines, which abraham had, \
    abraham gave gifts, and sent them away from isaac his son, while he yet lived, eastward, unto the east country. \
    and these are the days of the years of abraham s life which he lived, an hundred threescore and fifteen years. \
    then abraham gave up the ghost, and died in a good old age, an old man, and full of years; and was gathered to \
    his people. and his sons isaac and ishmael buried him in the cave of machpelah, in the field of ephron the son \
    of zohar the hittite, which is before mamre; the field which abraham purchased of the sons of heth: there was \
    abraham buried, and sarah his wife. and it came to pass after the death of abraham, that god blessed his son \
    isaac; and isaac dwelt by the well lahairoi. now these are the generations of ishmael, abraham s son, whom \
    hagar the egyptian, sarah s handmaid, bare unto abraham: and these are the names of the sons of ishmael, by \
    their names, according to their generations: the firstborn of ishmael, nebajoth; and kedar, and adbeel, and \
    mibsam, and mishma, and dumah, and massa, hadar, and tema, jetur, naphish, and kedemah: these are the sons of \
    ishmael, and these are their names, by their towns, and by their castles; twelve princes according to their \
    nations. and these are the years of the life of ishmael, an hundred and thirty and seven years: and he gave up \
    the ghost and died; and was gathered unto his people. and they dwelt from havilah unto shur, that is before \
    egypt, as thou goest toward assyria: and he died in the presence of all his brethren. and these are the \
    generations of isaac, abraham s son: abraham begat isaac: and isaac was forty years old when he took rebekah to \
    wife, the daughter of bethuel the syrian of padanaram, the sister to laban the syrian. and isaac intreated the \
    lord for his wife, because she was barren: and the lord was intreated of him, and rebekah his wife conceived. \
    and the children struggled together within her; and she said, if it be so, why am i thus and she went to \
    enquire of the lord. and the lord said unto her, two nations are in thy womb, and two manner of people shall be \
    separated from thy bowels; and the one people shall be stronger than the other people; and the elder shall \
    serve the younger. and when her days to be delivered were fulfilled, behold, there were twins in her womb. and \
    the first came out red, all over like an hairy garment; and they called his name esau. and after that came his \
    brother out, and his hand took hold on esau s heel; and his name was called jacob: and isaac was threescore \
    years old when she bare them. and the boys grew: and esau was a cunning hunter, a man of the field; and jacob \
    was a plain man, dwelling in tents. and isaac loved esau, because he did eat of his venison: but rebekah loved \
    jacob. and jacob sod pottage: and esau came from the field, and he was faint: and esau said to jacob, feed me, \
    i pray thee, with that same red pottage; for i am faint: therefore was his name called edom. and jacob said, \
    sell me this day thy birthright. and esau said, behold, i am at the point to die: and what profit shall this \
    birthright do to me and jacob said, swear to me this day; and he sware unto him: and he sold his birthright \
    unto jacob. then jacob gave esau bread and pottage of lentiles; and he did eat and drink, and rose up, and went \
    his way: thus esau despised his birthright. and there was a famine in the land, beside the first famine that \
    was in the days of abraham. and isaac went unto abimelech king of the philistines unto gerar. and the lord \
    appeared unto him, and said, go not down into egypt; dwell in the land which i shall tell thee of: sojourn in \
    this land, and i will be with thee, and will bless thee; for unto thee, and unto thy seed, i will give all \
    these countries, and i will perform the oath which i sware unto abraham thy father; and i will make thy seed to \
    multiply as the stars of heaven, and will give unto thy seed all these countries; and in thy seed shall all the \
    nations of the earth be blessed; because that abraham obeyed my voice, and kept my charge, my commandments, my \
    statutes, and my laws. and isaac dwelt in gerar: and the men of the place asked him of his wife; and he said, \
    she is my sister: for he feared to say, she is my wife; lest, said he, the men of the place should kill me for \
    rebekah; because she was fair to look upon. and it came to pass, when he had been there a long time, that \
    abimelech king of the philistines looked out at a window, and saw, and, behold, isaac was sporting with rebekah \
    his wife. and abimelech called isaac, and said, behold, of a surety she is thy wife: and how saidst thou, she \
    is my sister and isaac said unto him, because i said, lest i die for her. and abimelech said, what is this thou \
    hast done unto us one of the people might lightly have lien with thy wife, and thou shouldest have brought \
    guiltiness upon us. and abimelech charged all his people, saying, he that toucheth this man or his wife shall \
    surely be put to death. then isaac sowed in that land, and received in the same year an hundredfold: and the \
    lord blessed him. and the man waxed great, and went forward, and grew until he became very great: for he had \
    possession of flocks, and possession of herds, and great store of servants: and the philistines envied him. for \
    all the wells which his father s servants had digged in the days of abraham his father, the philistines had \
    stopped them, and filled them with earth. and abimelech said unto isaac, go from us; for thou art much mightier \
    than we. and isaac departed thence, and pitched his tent in the valley of gerar, and dwelt there. and isaac \
    digged again the wells of water, which they had digged in the days of abraham his father; for the philistines \
    had stopped them after the death of abraham: and he called their names after the names by which his father had \
    called them. and isaac s servants digged in the valley, and found there a well of springing water. and the \
    herdmen of gerar did strive with isaac s herdmen, saying, the water is ours: and he called the name of the well \
    esek; because they strove with him. and they digged another well, and strove for that also: and he called the \
    name of it sitnah. and he removed from thence, and digged another well; and for that they strove not: and he \
    called the name of it rehoboth; and he said, for now the lord hath made room for us, and we shall be fruitful \
    in the land. and he went up from thence to beersheba. and the lord appeared unto him the same night, and said, \
    i am the god of abraham thy father: fear not, for i am with thee, and will bless thee, and multiply thy seed \
    for my servant abraham s sake. and he builded an altar there, and called upon the name of the lord, and pitched \
    his tent there: and there isaac s servants digged a well. then abimelech went to him from gerar, and ahuzzath \
    one of his friends, and phichol the chief captain of his army. and isaac said unto them, wherefore come ye to \
    me, seeing ye hate me, and have sent me away from you and they said, we saw certainly that the lord was with \
    thee: and we said, let there be now an oath betwixt us, even betwixt us and thee, and let us make a covenant \
    with thee; that thou wilt do us no hurt, as we have not touched thee, and as we have done unto thee nothing but \
    good, and have sent thee away in peace: thou art now the blessed of the lord. and he made them a feast, and \
    they did eat and drink. and they rose up betimes in the morning, and sware one to another: and isaac sent them \
    away, and they departed from him in peace. and it came to pass the same day, that isaac s servants came, and \
    told him concerning the well which they had digged, and said unto him, we have found water. and he called it \
    shebah: therefore the name of the city is beersheba unto this day. and esau was forty years old when he took to \
    wife judith the daughter of beeri the hittite, and bashemath the daughter of elon the hittite: which were a \
    grief of mind unto isaac and to rebekah. and it came to pass, that when isaac was old, and his eyes were dim, \
    so that he could not see, he called esau his eldest son, and said unto him, my son: and he said unto him, \
    behold, here am i. and he said, behold now, i am old, i know not the day of my death: now therefore take, i \
    pray thee, thy weapons, thy quiver and thy bow, and go out to the field, and take me some venison; and make me \
    savoury meat, such as i love, and bring it to me, that i may eat; that my soul may bless thee before i die. and \
    rebekah heard when isaac spake to esau his son. and esau went to the field to hunt for venison, and to bring \
    it. and rebekah spake unto jacob her son, saying, behold, i heard thy father speak unto esau thy brother, \
    saying, bring me venison, and make me savoury meat, that i may eat, and bless thee before the lord before my \
    death. now therefore, my son, obey my voice according to that which i command thee. go now to the flock, and \
    fetch me from thence two good kids of the goats; and i will make them savoury meat for thy father, such as he \
    loveth: and thou shalt bring it to thy father, that he may eat, and that he may bless thee before his death. \
    and jacob said to rebekah his mother, behold, esau my brother is a hairy man, and i am a smooth man: my father \
    peradventure will feel me, and i shall seem to him as a deceiver; and i shall bring a curse upon me, and not a \
    blessing. and his mother said unto him, upon me be thy curse, my son: only obey my voice, and go fetch me them. \
    and he went, and fetched, and brought them to his mother: and his mother made savoury meat, such as his father \
    loved. and rebekah took goodly raiment of her eldest son esau, which were with her in the house, and put them \
    upon jacob her younger son: and she put the skins of the kids of the goats upon his hands, and upon the smooth \
    of his neck: and she gave the savoury meat and the bread, which she had prepared, into the hand of her son \
    jacob. and he came unto his father, and said, my father: and he said, here am i; who art thou, my son and jacob \
    said unto his father, i am esau thy first born; i have done according as thou badest me: arise, i pray thee, \
    sit and eat of my venison, that thy soul may bless me. and isaac said unto his son, how is it that thou hast \
    found it so quickly, my son and he said, because the lord thy god brought it to me. and isaac said unto jacob, \
    come near, i pray thee, that i may feel thee, my son, whether thou be my very son esau or not. and jacob went \
    near unto isaac his father; and he felt him, and said, the voice is jacob s voice, but the hands are the hands \
    of esau. and he discerned him not, because his hands were hairy, as his brother esau s hands: so he blessed \
    him. and he said, art thou my very son esau and he said, i am. and he said, bring it near to me, and i will eat \
    of my son s venison, that my soul may bless thee. and he brought it near to him, and he did eat: and he brought \
    him wine, and he drank. and his father isaac said unto him, come near now, and kiss me, my son. and he came \
    near, and kissed him: and he smelled the smell of his raiment, and blessed him, and said, see, the smell of my \
    son is as the smell of a field which the lord hath blessed: therefore god give thee of the dew of heaven, and \
    the fatness of the earth, and plenty of corn and wine: let people serve thee, and nations bow down to thee: be \
    lord over thy brethren, and let thy mother s sons bow down to thee: cursed be every one that curseth thee, and \
    blessed be he that blesseth thee. and it came to pass, as soon as isaac had made an end of blessing jacob, and \
    jacob was yet scarce gone out from the presence of isaac his father, that esau his brother came in from his \
    hunting. and he also had made savoury meat, and brought it unto his father, and said unto his father, let my \
    father arise, and eat of his son s venison, that thy soul may bless me. and isaac his father said unto him, who \
    art thou and he said, i am thy son, thy firstborn esau. and isaac trembled very exceedingly, and said, who \
    where is he that hath taken venison, and brought it me, and i have eaten of all before thou camest, and have \
    blessed him yea, and he shall be blessed. and when esau heard the words of his father, he cried with a great \
    and exceeding bitter cry, and said unto his father, bless me, even me also, o my father. and he said, thy \
    brother came with subtilty, and hath taken away thy blessing. and he said, is not he rightly named jacob for he \
    hath supplanted me these two times: he took away my birthright; and, behold, now he hath taken away my \
    blessing. and he said, hast thou not reserved a blessing for me and isaac answered and said unto esau, behold, \
    i have made him thy lord, and all his brethren have i given to him for servants; and with corn and wine have i \
    sustained him: and what shall i do now unto thee, my son and esau said unto his father, hast thou but one \
    blessing, my father bless me, even me also, o my father. and esau lifted up his voice, and wept. and isaac his \
    father answered and said unto him, behold, thy dwelling shall be the fatness of the earth, and of the dew of \
    heaven from above; and by thy sword shalt thou live, and shalt serve thy brother; and it shall come to pass \
    when thou shalt have the dominion, that thou shalt break his yoke from off thy neck. and esau hated jacob \
    because of the blessing wherewith his father blessed him: and esau said in his heart, the days of mourning for \
    my father are at hand; then will i slay my brother jacob. and these words of esau her elder son were told to \
    rebekah: and she sent and called jacob her younger son, and said unto him, behold, thy brother esau, as \
    touching thee, doth comfort himself, purposing to kill thee. now therefore, my son, obey my voice; and arise, \
    flee thou to laban my brother to haran; and tarry with him a few days, until thy brother s fury turn away; \
    until thy brother s anger turn away from thee, and he forget that which thou hast done to him: then i will \
    send, and fetch thee from thence: why should i be deprived also of you both in one day and rebekah said to \
    isaac, i am weary of my life because of the daughters of heth: if jacob take a wife of the daughters of heth, \
    such as these which are of the daughters of the land, what good shall my life do me and isaac called jacob, and \
    blessed him, and charged him, and said unto him, thou shalt not take a wife of the daughters of canaan. arise, \
    go to padanaram, to the house of bethuel thy mother s father; and take thee a wife from thence of the daughters \
    of laban thy mother s brother. and god almighty bless thee, and make thee fruitful, and multiply thee, that \
    thou mayest be a multitude of people; and give thee the blessing of abraham, to thee, and to thy seed with \
    thee; that thou mayest inherit the land wherein thou art a stranger, which god gave unto abraham. and isaac \
    sent away jacob: and he went to padanaram unto laban, son of bethuel the syrian, the brother of rebekah, jacob \
    s and esau s mother. when esau saw that isaac had blessed jacob, and sent him away to padanaram, to take him a \
    wife from thence; and that as he blessed him he gave him a charge, saying, thou shalt not take a wife of the \
    daughters of canaan; and that jacob obeyed his father and his mother, and was gone to padanaram; and esau \
    seeing that the daughters of canaan pleased not isaac his father; then went esau unto ishmael, and took unto \
    the wives which he had mahalath the daughter of ishmael abraham s son, the sister of nebajoth, to be his wife. \
    and jacob went out from beersheba, and went toward haran. and he lighted upon a certain place, and tarried \
    there all night, because the sun was set; and he took of the stones of that place, and put them for his \
    pillows, and lay down in that place to sleep. and he dreamed, and behold a ladder set up on the earth, and the \
    top of it reached to heaven: and behold the angels of god ascending and descending on it. and, behold, the lord \
    stood above it, and said, i am the lord god of abraham thy father, and the god of isaac: the land whereon thou \
    liest, to thee will i give it, and to thy seed; and thy seed shall be as the dust of the earth, and thou shalt \
    spread abroad to the west, and to the east, and to the north, and to the south: and in thee and in thy seed \
    shall all the families of the earth be blessed. and, behold, i am with thee, and will keep thee in all places \
    whither thou goest, and will bring thee again into this land; for i will not leave thee, until i have done that \
    which i have spoken to thee of. and jacob awaked out of his sleep, and he said, surely the lord is in this \
    place; and i knew it not. and he was afraid, and said, how dreadful is this place this is none other but the \
    house of god, and this is the gate of heaven. and jacob rose up early in the morning, and took the stone that \
    he had put for his pillows, and set it up for a pillar, and poured oil upon the top of it. and he called the \
    name of that place bethel: but the name of that city was called luz at the first. and jacob vowed a vow, \
    saying, if god will be with me, and will keep me in this way that i go, and will give me bread to eat, and \
    raiment to put on, so that i come again to my father s house in peace; then shall the lord be my god: and this \
    stone, which i have set for a pillar, shall be god s house: and of all that thou shalt give me i will surely \
    give the tenth unto thee. then jacob went on his journey, and came into the land of the people of the east. and \
    he looked, and behold a well in the field, and, lo, there were three flocks of sheep lying by it; for out of \
    that well they watered the flocks: and a great stone was upon the well s mouth. and thither were all the flocks \
    gathered: and they rolled the stone from the well s mouth, and watered the sheep, and put the stone again upon \
    the well s mouth in his place. and jacob said unto them, my brethren, whence be ye and they said, of haran are \
    we. and he said unto them, know ye laban the son of nahor and they said, we know him. and he said unto them, is \
    he well and they said, he is well: and, behold, rachel his daughter cometh with the sheep. and he said, lo, it \
    is yet high day, neither is it time that the cattle should be gathered together: water ye the sheep, and go and \
    feed them. and they said, we cannot, until all the flocks be gathered together, and till they roll the stone \
    from the well s mouth; then we water the sheep. and while he yet spake with them, rachel came with her father s \
    sheep: for she kept them. and it came to pass, when jacob saw rachel the daughter of laban his mother s \
    brother, and the sheep of laban his mother s brother, that jacob went near, and rolled the stone from the well \
    s mouth, and watered the flock of laban his mother s brother. and jacob kissed rachel, and lifted up his voice, \
    and wept. and jacob told rachel that he was her father s brother, and that he was rebekah s son: and she ran \
    and told her father. and it came to pass, when laban heard the tidings of jacob his sister s son, that he ran \
    to meet him, and embraced him, and kissed him, and brought him to his house. and he told laban all these \
    things. and laban said to him, surely thou art my bone and my flesh. and he abode with him the space of a \
    month. and laban said unto jacob, because thou art my brother, shouldest thou therefore serve me for nought \
    tell me, what shall thy wages be and laban had two daughters: the name of the elder was leah, and the name of \
    the younger was rachel. leah was tender eyed; but rachel was beautiful and well favoured. and jacob loved \
    rachel; and said, i will serve thee seven years for rachel thy younger daughter. and laban said, it is better \
    that i give her to thee, than that i should give her to another man: abide with me. and jacob served seven \
    years for rachel; and they seemed unto him but a few days, for the love he had to her. and jacob said unto \
    laban, give me my wife, for my days are fulfilled, that i may go in unto her. and laban gathered together all \
    the men of the place, and made a feast. and it came to pass in the evening, that he took leah his daughter, and \
    brought her to him; and he went in unto her. and laban gave unto his daughter leah zilpah his maid for an \
    handmaid. and it came to pass, that in the morning, behold, it was leah: and he said to laban, what is this \
    thou hast done unto me did not i serve with thee for rachel wherefore then hast thou beguiled me and laban \
    said, it must not be so done in our country, to give the younger before the firstborn. fulfil her week, and we \
    will give thee this also for the service which thou shalt serve with me yet seven other years. and jacob did \
    so, and fulfilled her week: and he gave him rachel his daughter to wife also. and laban gave to rachel his \
    daughter bilhah his handmaid to be her maid. and he went in also unto rachel, and he loved also rachel more \
    than leah, and served with him yet seven other years. and when the lord saw that leah was hated, he opened her \
    womb: but rachel was barren. and leah conceived, and bare a son, and she called his name reuben: for she said, \
    surely the lord hath looked upon my affliction; now therefore my husband will love me. and she conceived again, \
    and bare a son; and said, because the lord hath heard that i was hated, he hath therefore given me this son \
    also: and she called his name simeon. and she conceived again, and bare a son; and said, now this time will my \
    husband be joined unto me, because i have born him three sons: therefore was his name called levi. and she \
    conceived again, and bare a son: and she said, now will i praise the lord: therefore she called his name judah; \
    and left bearing. and when rachel saw that she bare jacob no children, rachel envied her sister; and said unto \
    jacob, give me children, or else i die. and jacob s anger was kindled against rachel: and he said, am i in god \
    s stead, who hath withheld from thee the fruit of the womb and she said, behold my maid bilhah, go in unto her; \
    and she shall bear upon my knees, that i may also have children by her. and she gave him bilhah her handmaid to \
    wife: and jacob went in unto her. and bilhah conceived, and bare jacob a son. and rachel said, god hath judged \
    me, and hath also heard my voice, and hath given me a son: therefore called she his name dan. and bilhah rachel \
    s maid conceived again, and bare jacob a second son. and rachel said, with great wrestlings have i wrestled \
    with my sister, and i have prevailed: and she called his name naphtali. when leah saw that she had left \
    bearing, she took zilpah her maid, and gave her jacob to wife. and zilpah leah s maid bare jacob a son. and \
    leah said, a troop cometh: and she called his name gad. and zilpah leah s maid bare jacob a second son. and \
    leah said, happy am i, for the daughters will call me blessed: and she called his name asher. and reuben went \
    in the days of wheat harvest, and found mandrakes in the field, and brought them unto his mother leah. then \
    rachel said to leah, give me, i pray thee, of thy son s mandrakes. and she said unto her, is it a small matter \
    that thou hast taken my husband and wouldest thou take away my son s mandrakes also and rachel said, therefore \
    he shall lie with thee to night for thy son s mandrakes. and jacob came out of the field in the evening, and \
    leah went out to meet him, and said, thou must come in unto me; for surely i have hired thee with my son s \
    mandrakes. and he lay with her that night. and god hearkened unto leah, and she conceived, and bare jacob the \
    fifth son. and leah said, god hath given me my hire, because i have given my maiden to my husband: and she \
    called his name issachar. and leah conceived again, and bare jacob the sixth son. and leah said, god hath \
    endued me with a good dowry; now will my husband dwell with me, because i have born him six sons: and she \
    called his name zebulun. and afterwards she bare a daughter, and called her name dinah. and god remembered \
    rachel, and god hearkened to her, and opened her womb. and she conceived, and bare a son; and said, god hath \
    taken away my reproach: and she called his name joseph; and said, the lord shall add to me another son. and it \
    came to pass, when rachel had born joseph, that jacob said unto laban, send me away, that i may go unto mine \
    own place, and to my country. give me my wives and my children, for whom i have served thee, and let me go: for \
    thou knowest my service which i have done thee. and laban said unto him, i pray thee, if i have found favour in \
    thine eyes, tarry: for i have learned by experience that the lord hath blessed me for thy sake. and he said, \
    appoint me thy wages, and i will give it. and he said unto him, thou knowest how i have served thee, and how \
    thy cattle was with me. for it was little which thou hadst before i came, and it is now increased unto a \
    multitude; and the lord hath blessed thee since my coming: and now when shall i provide for mine own house also \
    and he said, what shall i give thee and jacob said, thou shalt not give me any thing: if thou wilt do this \
    thing for me, i will again feed and keep thy flock. i will pass through all thy flock to day, removing from \
    thence all the speckled and spotted cattle, and all the brown cattle among the sheep, and the spotted and \
    speckled among the goats: and of such shall be my hire. so shall my righteousness answer for me in time to \
    come, when it shall come for my hire before thy face: every one that is not speckled and spotted among the \
    goats, and brown among the sheep, that shall be counted stolen with me. and laban said, behold, i would it \
    might be according to thy word. and he removed that day the he goats that were ringstraked and spotted, and all \
    the she goats that were speckled and spotted, and every one that had some white in it, and all the brown among \
    the sheep, and gave them into the hand of his sons. and he set three days journey betwixt himself and jacob: \
    and jacob fed the rest of laban s flocks. and jacob took him rods of green poplar, and of the hazel and \
    chestnut tree; and pilled white strakes in them, and made the white appear which was in the rods. and he set \
    the rods which he had pilled before the flocks in the gutters in the watering troughs when the flocks came to \
    drink, that they should conceive when they came to drink. and the flocks conceived before the rods, and brought \
    forth cattle ringstraked, speckled, and spotted. and jacob did separate the lambs, and set the faces of the \
    flocks toward the ringstraked, and all the brown in the flock of laban; and he put his own flocks by \
    themselves, and put them not unto laban s cattle. and it came to pass, whensoever the stronger cattle did \
    conceive, that jacob laid the rods before the eyes of the cattle in the gutters, that they might conceive among \
    the rods. but when the cattle were feeble, he put them not in: so the feebler were laban s, and the stronger \
    jacob s. and the man increased exceedingly, and had much cattle, and maidservants, and menservants, and camels, \
    and asses. and he heard the words of laban s sons, saying, jacob hath taken away all that was our father s; and \
    of that which was our father s hath he gotten all this glory. and jacob beheld the countenance of laban, and, \
    behold, it was not toward him as before. and the lord said unto jacob, return unto the land of thy fathers, and \
    to thy kindred; and i will be with thee. and jacob sent and called rachel and leah to the field unto his flock, \
    and said unto them, i see your father s countenance, that it is not toward me as before; but the god of my \
    father hath been with me. and ye know that with all my power i have served your father. and your father hath \
    deceived me, and changed my wages ten times; but god suffered him not to hurt me. if he said thus, the speckled \
    shall be thy wages; then all the cattle bare speckled: and if he said thus, the ringstraked shall be thy hire; \
    then bare all the cattle ringstraked. thus god hath taken away the cattle of your father, and given them to me. \
    and it came to pass at the time that the cattle conceived, that i lifted up mine eyes, and saw in a dream, and, \
    behold, the rams which leaped upon the cattle were ringstraked, speckled, and grisled. and the angel of god \
    spake unto me in a dream, saying, jacob: and i said, here am i. and he said, lift up now thine eyes, and see, \
    all the rams which leap upon the cattle are ringstraked, speckled, and grisled: for i have seen all that laban \
    doeth unto thee. i am the god of bethel, where thou anointedst the pillar, and where thou vowedst a vow unto \
    me: now arise, get thee out from this land, and return unto the land of thy kindred. and rachel and leah \
    answered and said unto him, is there yet any portion or inheritance for us in our father s house are we not \
    counted of him strangers for he hath sold us, and hath quite devoured also our money. for all the riches which \
    god hath taken from our father, that is ours, and our children s: now then, whatsoever god hath said unto thee, \
    do. then jacob rose up, and set his sons and his wives upon camels; and he carried away all his cattle, and all \
    his goods which he had gotten, the cattle of his getting, which he had gotten in padanaram, for to go to isaac \
    his father in the land of canaan. and laban went to shear his sheep: and rachel had stolen the images that were \
    her father s. and jacob stole away unawares to laban the syrian, in that he told him not that he fled. so he \
    fled with all that he had; and he rose up, and passed over the river, and set his face toward the mount gilead. \
    and it was told laban on the third day that jacob was fled. and he took his brethren with him, and pursued \
    after him seven days journey; and they overtook him in the mount gilead. and god came to laban the syrian in a \
    dream by night, and said unto him, take heed that thou speak not to jacob either good or bad. then laban \
    overtook jacob. now jacob had pitched his tent in the mount: and laban with his brethren pitched in the mount \
    of gilead. and laban said to jacob, what hast thou done, that thou hast stolen away unawares to me, and carried \
    away my daughters, as captives taken with the sword wherefore didst thou flee away secretly, and steal away \
    from me; and didst not tell me, that i might have sent thee away with mirth, and with songs, with tabret, and \
    with harp and hast not suffered me to kiss my sons and my daughters thou hast now done foolishly in so doing. \
    it is in the power of my hand to do you hurt: but the god of your father spake unto me yesternight, saying, \
    take thou heed that thou speak not to jacob either good or bad. and now, though thou wouldest needs be gone, \
    because thou sore longedst after thy father s house, yet wherefore hast thou stolen my gods and jacob answered \
    and said to laban, because i was afraid: for i said, peradventure thou wouldest take by force thy daughters \
    from me. with whomsoever thou findest thy gods, let him not live: before our brethren discern thou what is \
    thine with me, and take it to thee. for jacob knew not that rachel had stolen them. and laban went into jacob s \
    tent, and into leah s tent, and into the two maidservants tents; but he found them not. then went he out of \
    leah s tent, and entered into rachel s tent. now rachel had taken the images, and put them in the camel s \
    furniture, and sat upon them. and laban searched all the tent, but found them not. and she said to her father, \
    let it not displease my lord that i cannot rise up before thee; for the custom of women is upon me. and he \
    searched, but found not the images. and jacob was wroth, and chode with laban: and jacob answered and said to \
    laban, what is my trespass what is my sin, that thou hast so hotly pursued after me whereas thou hast searched \
    all my stuff, what hast thou found of all thy household stuff set it here before my brethren and thy brethren, \
    that they may judge betwixt us both. this twenty years have i been with thee; thy ewes and thy she goats have \
    not cast their young, and the rams of thy flock have i not eaten. that which was torn of beasts i brought not \
    unto thee; i bare the loss of it; of my hand didst thou require it, whether stolen by day, or stolen by night. \
    thus i was; in the day the drought consumed me, and the frost by night; and my sleep departed from mine eyes. \
    thus have i been twenty years in thy house; i served thee fourteen years for thy two daughters, and six years \
    for thy cattle: and thou hast changed my wages ten times. except the god of my father, the god of abraham, and \
    the fear of isaac, had been with me, surely thou hadst sent me away now empty. god hath seen mine affliction \
    and the labour of my hands, and rebuked thee yesternight. and laban answered and said unto jacob, these \
    daughters are my daughters, and these children are my children, and these cattle are my cattle, and all that \
    thou seest is mine: and what can i do this day unto these my daughters, or unto their children which they have \
    born now therefore come thou, let us make a covenant, i and thou; and let it be for a witness between me and \
    thee. and jacob took a stone, and set it up for a pillar. and jacob said unto his brethren, gather stones; and \
    they took stones, and made an heap: and they did eat there upon the heap. and laban called it jegarsahadutha: \
    but jacob called it galeed. and laban said, this heap is a witness between me and thee this day. therefore was \
    the name of it called galeed; and mizpah; for he said, the lord watch between me and thee, when we are absent \
    one from another. if thou shalt afflict my daughters, or if thou shalt take other wives beside my daughters, no \
    man is with us; see, god is witness betwixt me and thee. and laban said to jacob, behold this heap, and behold \
    this pillar, which i have cast betwixt me and thee: this heap be witness, and this pillar be witness, that i \
    will not pass over this heap to thee, and that thou shalt not pass over this heap and this pillar unto me, for \
    harm. the god of abraham, and the god of nahor, the god of their father, judge betwixt us. and jacob sware by \
    the fear of his father isaac. then jacob offered sacrifice upon the mount, and called his brethren to eat \
    bread: and they did eat bread, and tarried all night in the mount. and early in the morning laban rose up, and \
    kissed his sons and his daughters, and blessed them: and laban departed, and returned unto his place. and jacob \
    went on his way, and the angels of god met him. and when jacob saw them, he said, this is god s host: and he \
    called the name of that place mahanaim. and jacob sent messengers before him to esau his brother unto the land \
    of seir, the country of edom. and he commanded them, saying, thus shall ye speak unto my lord esau; thy servant \
    jacob saith thus, i have sojourned with laban, and stayed there until now: and i have oxen, and asses, flocks, \
    and menservants, and womenservants: and i have sent to tell my lord, that i may find grace in thy sight. and \
    the messengers returned to jacob, saying, we came to thy brother esau, and also he cometh to meet thee, and \
    four hundred men with him. then jacob was greatly afraid and distressed: and he divided the people that was \
    with him, and the flocks, and herds, and the camels, into two bands; and said, if esau come to the one company, \
    and smite it, then the other company which is left shall escape. and jacob said, o god of my father abraham, \
    and god of my father isaac, the lord which saidst unto me, return unto thy country, and to thy kindred, and i \
    will deal well with thee: i am not worthy of the least of all the mercies, and of all the truth, which thou \
    hast shewed unto thy servant; for with my staff i passed over this jordan; and now i am become two bands. \
    deliver me, i pray thee, from the hand of my brother, from the hand of esau: for i fear him, lest he will come \
    and smite me, and the mother with the children. and thou saidst, i will surely do thee good, and make thy seed \
    as the sand of the sea, which cannot be numbered for multitude. and he lodged there that same night; and took \
    of that which came to his hand a present for esau his brother; two hundred she goats, and twenty he goats, two \
    hundred ewes, and twenty rams, thirty milch camels with their colts, forty kine, and ten bulls, twenty she \
    asses, and ten foals. and he delivered them into the hand of his servants, every drove by themselves; and said \
    unto his servants, pass over before me, and put a space betwixt drove and drove. and he commanded the foremost, \
    saying, when esau my brother meeteth thee, and asketh thee, saying, whose art thou and whither goest thou and \
    whose are these before thee then thou shalt say, they be thy servant jacob s; it is a present sent unto my lord \
    esau: and, behold, also he is behind us. and so commanded he the second, and the third, and all that followed \
    the droves, saying, on this manner shall ye speak unto esau, when ye find him. and say ye moreover, behold, thy \
    servant jacob is behind us. for he said, i will appease him with the present that goeth before me, and \
    afterward i will see his face; peradventure he will accept of me. so went the present over before him: and \
    himself lodged that night in the company. and he rose up that night, and took his two wives, and his two \
    womenservants, and his eleven sons, and passed over the ford jabbok. and he took them, and sent them over the \
    brook, and sent over that he had. and jacob was left alone; and there wrestled a man with him until the \
    breaking of the day. and when he saw that he prevailed not against him, he touched the hollow of his thigh; and \
    the hollow of jacob s thigh was out of joint, as he wrestled with him. and he said, let me go, for the day \
    breaketh. and he said, i will not let thee go, except thou bless me. and he said unto him, what is thy name and \
    he said, jacob. and he said, thy name shall be called no more jacob, but israel: for as a prince hast thou \
    power with god and with men, and hast prevailed. and jacob asked him, and said, tell me, i pray thee, thy name. \
    and he said, wherefore is it that thou dost ask after my name and he blessed him there. and jacob called the \
    name of the place peniel: for i have seen god face to face, and my life is preserved. and as he passed over \
    penuel the sun rose upon him, and he halted upon his thigh. therefore the children of israel eat not of the \
    sinew which shrank, which is upon the hollow of the thigh, unto this day: because he touched the hollow of \
    jacob s thigh in the sinew that shrank. and jacob lifted up his eyes, and looked, and, behold, esau came, and \
    with him four hundred men. and he divided the children unto leah, and unto rachel, and unto the two handmaids. \
    and he put the handmaids and their children foremost, and leah and her children after, and rachel and joseph \
    hindermost. and he passed over before them, and bowed himself to the ground seven times, until he came near to \
    his brother. and esau ran to meet him, and embraced him, and fell on his neck, and kissed him: and they wept. \
    and he lifted up his eyes, and saw the women and the children; and said, who are those with thee and he said, \
    the children which god hath graciously given thy servant. then the handmaidens came near, they and their \
    children, and they bowed themselves. and leah also with her children came near, and bowed themselves: and after \
    came joseph near and rachel, and they bowed themselves. and he said, what meanest thou by all this drove which \
    i met and he said, these are to find grace in the sight of my lord. and esau said, i have enough, my brother; \
    keep that thou hast unto thyself. and jacob said, nay, i pray thee, if now i have found grace in thy sight, \
    then receive my present at my hand: for therefore i have seen thy face, as though i had seen the face of god, \
    and thou wast pleased with me. take, i pray thee, my blessing that is brought to thee; because god hath dealt \
    graciously with me, and because i have enough. and he urged him, and he took it. and he said, let us take our \
    journey, and let us go, and i will go before thee. and he said unto him, my lord knoweth that the children are \
    tender, and the flocks and herds with young are with me: and if men should overdrive them one day, all the \
    flock will die. let my lord, i pray thee, pass over before his servant: and i will lead on softly, according as \
    the cattle that goeth before me and the children be able to endure, until i come unto my lord unto seir. and \
    esau said, let me now leave with thee some of the folk that are with me. and he said, what needeth it let me \
    find grace in the sight of my lord. so esau returned that day on his way unto seir. and jacob journeyed to \
    succoth, and built him an house, and made booths for his cattle: therefore the name of the place is called \
    succoth. and jacob came to shalem, a city of shechem, which is in the land of canaan, when he came from \
    padanaram; and pitched his tent before the city. and he bought a parcel of a field, where he had spread his \
    tent, at the hand of the children of hamor, shechem s father, for an hundred pieces of money. and he erected \
    there an altar, and called it eleloheisrael. and dinah the daughter of leah, which she bare unto jacob, went \
    out to see the daughters of the land. and when shechem the son of hamor the hivite, prince of the country, saw \
    her, he took her, and lay with her, and defiled her. and his soul clave unto dinah the daughter of jacob, and \
    he loved the damsel, and spake kindly unto the damsel. and shechem spake unto his father hamor, saying, get me \
    this damsel to wife. and jacob heard that he had defiled dinah his daughter: now his sons were with his cattle \
    in the field: and jacob held his peace until they were come. and hamor the father of shechem went out unto \
    jacob to commune with him. and the sons of jacob came out of the field when they heard it: and the men were \
    grieved, and they were very wroth, because he had wrought folly in israel in lying with jacob s daughter; which \
    thing ought not to be done. and hamor communed with them, saying, the soul of my son shechem longeth for your \
    daughter: i pray you give her him to wife. and make ye marriages with us, and give your daughters unto us, and \
    take our daughters unto you. and ye shall dwell with us: and the land shall be before you; dwell and trade ye \
    therein, and get you possessions therein. and shechem said unto her father and unto her brethren, let me find \
    grace in your eyes, and what ye shall say unto me i will give. ask me never so much dowry and gift, and i will \
    give according as ye shall say unto me: but give me the damsel to wife. and the sons of jacob answered shechem \
    and hamor his father deceitfully, and said, because he had defiled dinah their sister: and they said unto them, \
    we cannot do this thing, to give our sister to one that is uncircumcised; for that were a reproach unto us: but \
    in this will we consent unto you: if ye will be as we be, that every male of you be circumcised; then will we \
    give our daughters unto you, and we will take your daughters to us, and we will dwell with you, and we will \
    become one people. but if ye will not hearken unto us, to be circumcised; then will we take our daughter, and \
    we will be gone. and their words pleased hamor, and shechem hamor s son. and the young man deferred not to do \
    the thing, because he had delight in jacob s daughter: and he was more honourable than all the house of his \
    father. and hamor and shechem his son came unto the gate of their city, and communed with the men of their \
    city, saying, these men are peaceable with us; therefore let them dwell in the land, and trade therein; for the \
    land, behold, it is large enough for them; let us take their daughters to us for wives, and let us give them \
    our daughters. only herein will the men consent unto us for to dwell with us, to be one people, if every male \
    among us be circumcised, as they are circumcised. shall not their cattle and their substance and every beast of \
    theirs be ours only let us consent unto them, and they will dwell with us. and unto hamor and unto shechem his \
    son hearkened all that went out of the gate of his city; and every male was circumcised, all that went out of \
    the gate of his city. and it came to pass on the third day, when they were sore, that two of the sons of jacob, \
    simeon and levi, dinah s brethren, took each man his sword, and came upon the city boldly, and slew all the \
    males. and they slew hamor and shechem his son with the edge of the sword, and took dinah out of shechem s \
    house, and went out. the sons of jacob came upon the slain, and spoiled the city, because they had defiled \
    their sister. they took their sheep, and their oxen, and their asses, and that which was in the city, and that \
    which was in the field, and all their wealth, and all their little ones, and their wives took they captive, and \
    spoiled even all that was in the house. and jacob said to simeon and levi, ye have troubled me to make me to \
    stink among the inhabitants of the land, among the canaanites and the perizzites: and i being few in number, \
    they shall gather themselves together against me, and slay me; and i shall be destroyed, i and my house. and \
    they said, should he deal with our sister as with an harlot and god said unto jacob, arise, go up to bethel, \
    and dwell there: and make there an altar unto god, that appeared unto thee when thou fleddest from the face of \
    esau thy brother. then jacob said unto his household, and to all that were with him, put away the strange gods \
    that are among you, and be clean, and change your garments: and let us arise, and go up to bethel; and i will \
    make there an altar unto god, who answered me in the day of my distress, and was with me in the way which i \
    went. and they gave unto jacob all the strange gods which were in their hand, and all their earrings which were \
    in their ears; and jacob hid them under the oak which was by shechem. and they journeyed: and the terror of god \
    was upon the cities that were round about them, and they did not pursue after the sons of jacob. so jacob came \
    to luz, which is in the land of canaan, that is, bethel, he and all the people that were with him. and he built \
    there an altar, and called the place elbethel: because there god appeared unto him, when he fled from the face \
    of his brother. but deborah rebekah s nurse died, and she was buried beneath bethel under an oak: and the name \
    of it was called allonbachuth. and god appeared unto jacob again, when he came out of padanaram, and blessed \
    him. and god said unto him, thy name is jacob: thy name shall not be called any more jacob, but israel shall be \
    thy name: and he called his name israel. and god said unto him, i am god almighty: be fruitful and multiply; a \
    nation and a company of nations shall be of thee, and kings shall come out of thy loins; and the land which i \
    gave abraham and isaac, to thee i will give it, and to thy seed after thee will i give the land. and god went \
    up from him in the place where he talked with him. and jacob set up a pillar in the place where he talked with \
    him, even a pillar of stone: and he poured a drink offering thereon, and he poured oil thereon. and jacob \
    called the name of the place where god spake with him, bethel. and they journeyed from bethel; and there was \
    but a little way to come to ephrath: and rachel travailed, and she had hard labour. and it came to pass, when \
    she was in hard labour, that the midwife said unto her, fear not; thou shalt have this son also. and it came to \
    pass, as her soul was in departing, for she died that she called his name benoni: but his father called him \
    benjamin. and rachel died, and was buried in the way to ephrath, which is bethlehem. and jacob set a pillar \
    upon her grave: that is the pillar of rachel s grave unto this day. and israel journeyed, and spread his tent \
    beyond the tower of edar. and it came to pass, when israel dwelt in that land, that reuben went and lay with \
    bilhah his father s concubine: and israel heard it. now the sons of jacob were twelve: the sons of leah; \
    reuben, jacob s firstborn, and simeon, and levi, and judah, and issachar, and zebulun: the sons of rachel; \
    joseph, and benjamin: and the sons of bilhah, rachel s handmaid; dan, and naphtali: and the sons of zilpah, \
    leah s handmaid; gad, and asher: these are the sons of jacob, which were born to him in padanaram. and jacob \
    came unto isaac his father unto mamre, unto the city of arbah, which is hebron, where abraham and isaac \
    sojourned. and the days of isaac were an hundred and fourscore years. and isaac gave up the ghost, and died, \
    and was gathered unto his people, being old and full of days: and his sons esau and jacob buried him. now these \
    are the generations of esau, who is edom. esau took his wives of the daughters of canaan; adah the daughter of \
    elon the hittite, and aholibamah the daughter of anah the daughter of zibeon the hivite; and bashemath ishmael \
    s daughter, sister of nebajoth. and adah bare to esau eliphaz; and bashemath bare reuel; and aholibamah bare \
    jeush, and jaalam, and korah: these are the sons of esau, which were born unto him in the land of canaan. and \
    esau took his wives, and his sons, and his daughters, and all the persons of his house, and his cattle, and all \
    his beasts, and all his substance, which he had got in the land of canaan; and went into the country from the \
    face of his brother jacob. for their riches were more than that they might dwell together; and the land wherein \
    they were strangers could not bear them because of their cattle. thus dwelt esau in mount seir: esau is edom. \
    and these are the generations of esau the father of the edomites in mount seir: these are the names of esau s \
    sons; eliphaz the son of adah the wife of esau, reuel the son of bashemath the wife of esau. and the sons of \
    eliphaz were teman, omar, zepho, and gatam, and kenaz. and timna was concubine to eliphaz esau s son; and she \
    bare to eliphaz amalek: these were the sons of adah esau s wife. and these are the sons of reuel; nahath, and \
    zerah, shammah, and mizzah: these were the sons of bashemath esau s wife. and these were the sons of \
    aholibamah, the daughter of anah the daughter of zibeon, esau s wife: and she bare to esau jeush, and jaalam, \
    and korah. these were dukes of the sons of esau: the sons of eliphaz the firstborn son of esau; duke teman, \
    duke omar, duke zepho, duke kenaz, duke korah, duke gatam, and duke amalek: these are the dukes that came of \
    eliphaz in the land of edom; these were the sons of adah. and these are the sons of reuel esau s son; duke \
    nahath, duke zerah, duke shammah, duke mizzah: these are the dukes that came of reuel in the land of edom; \
    these are the sons of bashemath esau s wife. and these are the sons of aholibamah esau s wife; duke jeush, duke \
    jaalam, duke korah: these were the dukes that came of aholibamah the daughter of anah, esau s wife. these are \
    the sons of esau, who is edom, and these are their dukes. these are the sons of seir the horite, who inhabited \
    the land; lotan, and shobal, and zibeon, and anah, and dishon, and ezer, and dishan: these are the dukes of the \
    horites, the children of seir in the land of edom. and the children of lotan were hori and hemam; and lotan s \
    sister was timna. and the children of shobal were these; alvan, and manahath, and ebal, shepho, and onam. and \
    these are the children of zibeon; both ajah, and anah: this was that anah that found the mules in the \
    wilderness, as he fed the asses of zibeon his father. and the children of anah were these; dishon, and \
    aholibamah the daughter of anah. and these are the children of dishon; hemdan, and eshban, and ithran, and \
    cheran. the children of ezer are these; bilhan, and zaavan, and akan. the children of dishan are these; uz, and \
    aran. these are the dukes that came of the horites; duke lotan, duke shobal, duke zibeon, duke anah, duke \
    dishon, duke ezer, duke dishan: these are the dukes that came of hori, among their dukes in the land of seir. \
    and these are the kings that reigned in the land of edom, before there reigned any king over the children of \
    israel. and bela the son of beor reigned in edom: and the name of his city was dinhabah. and bela died, and \
    jobab the son of zerah of bozrah reigned in his stead. and jobab died, and husham of the land of temani reigned \
    in his stead. and husham died, and hadad the son of bedad, who smote midian in the field of moab, reigned in \
    his stead: and the name of his city was avith. and hadad died, and samlah of masrekah reigned in his stead. and \
    samlah died, and saul of rehoboth by the river reigned in his stead. and saul died, and baalhanan the son of \
    achbor reigned in his stead. and baalhanan the son of achbor died, and hadar reigned in his stead: and the name \
    of his city was pau; and his wife s name was mehetabel, the daughter of matred, the daughter of mezahab. and \
    these are the names of the dukes that came of esau, according to their families, after their places, by their \
    names; duke timnah, duke alvah, duke jetheth, duke aholibamah, duke elah, duke pinon, duke kenaz, duke teman, \
    duke mibzar, duke magdiel, duke iram: these be the dukes of edom, according to their habitations in the land of \
    their possession: he is esau the father of the edomites. and jacob dwelt in the land wherein his father was a \
    stranger, in the land of canaan. these are the generations of jacob. joseph, being seventeen years old, was \
    feeding the flock with his brethren; and the lad was with the sons of bilhah, and with the sons of zilpah, his \
    father s wives: and joseph brought unto his father their evil report. now israel loved joseph more than all his \
    children, because he was the son of his old age: and he made him a coat of many colours. and when his brethren \
    saw that their father loved him more than all his brethren, they hated him, and could not speak peaceably unto \
    him. and joseph dreamed a dream, and he told it his brethren: and they hated him yet the more. and he said unto \
    them, hear, i pray you, this dream which i have dreamed: for, behold, we were binding sheaves in the field, \
    and, lo, my sheaf arose, and also stood upright; and, behold, your sheaves stood round about, and made \
    obeisance to my sheaf. and his brethren said to him, shalt thou indeed reign over us or shalt thou indeed have \
    dominion over us and they hated him yet the more for his dreams, and for his words. and he dreamed yet another \
    dream, and told it his brethren, and said, behold, i have dreamed a dream more; and, behold, the sun and the \
    moon and the eleven stars made obeisance to me. and he told it to his father, and to his brethren: and his \
    father rebuked him, and said unto him, what is this dream that thou hast dreamed shall i and thy mother and thy \
    brethren indeed come to bow down ourselves to thee to the earth and his brethren envied him; but his father \
    observed the saying. and his brethren went to feed their father s flock in shechem. and israel said unto \
    joseph, do not thy brethren feed the flock in shechem come, and i will send thee unto them. and he said to him, \
    here am i. and he said to him, go, i pray thee, see whether it be well with thy brethren, and well with the \
    flocks; and bring me word again. so he sent him out of the vale of hebron, and he came to shechem. and a \
    certain man found him, and, behold, he was wandering in the field: and the man asked him, saying, what seekest \
    thou and he said, i seek my brethren: tell me, i pray thee, where they feed their flocks. and the man said, \
    they are departed hence; for i heard them say, let us go to dothan. and joseph went after his brethren, and \
    found them in dothan. and when they saw him afar off, even before he came near unto them, they conspired \
    against him to slay him. and they said one to another, behold, this dreamer cometh. come now therefore, and let \
    us slay him, and cast him into some pit, and we will say, some evil beast hath devoured him: and we shall see \
    what will become of his dreams. and reuben heard it, and he delivered him out of their hands; and said, let us \
    not kill him. and reuben said unto them, shed no blood, but cast him into this pit that is in the wilderness, \
    and lay no hand upon him; that he might rid him out of their hands, to deliver him to his father again. and it \
    came to pass, when joseph was come unto his brethren, that they stript joseph out of his coat, his coat of many \
    colours that was on him; and they took him, and cast him into a pit: and the pit was empty, there was no water \
    in it. and they sat down to eat bread: and they lifted up their eyes and looked, and, behold, a company of \
    ishmeelites came from gilead with their camels bearing spicery and balm and myrrh, going to carry it down to \
    egypt. and judah said unto his brethren, what profit is it if we slay our brother, and conceal his blood come, \
    and let us sell him to the ishmeelites, and let not our hand be upon him; for he is our brother and our flesh. \
    and his brethren were content. then there passed by midianites merchantmen; and they drew and lifted up joseph \
    out of the pit, and sold joseph to the ishmeelites for twenty pieces of silver: and they brought joseph into \
    egypt. and reuben returned unto the pit; and, behold, joseph was not in the pit; and he rent his clothes. and \
    he returned unto his brethren, and said, the child is not; and i, whither shall i go and they took joseph s \
    coat, and killed a kid of the goats, and dipped the coat in the blood; and they sent the coat of many colours, \
    and they brought it to their father; and said, this have we found: know now whether it be thy son s coat or no. \
    and he knew it, and said, it is my son s coat; an evil beast hath devoured him; joseph is without doubt rent in \
    pieces. and jacob rent his clothes, and put sackcloth upon his loins, and mourned for his son many days. and \
    all his sons and all his daughters rose up to comfort him; but he refused to be comforted; and he said, for i \
    will go down into the grave unto my son mourning. thus his father wept for him. and the midianites sold him \
    into egypt unto potiphar, an officer of pharaoh s, and captain of the guard. and it came to pass at that time, \
    that judah went down from his brethren, and turned in to a certain adullamite, whose name was hirah. and judah \
    saw there a daughter of a certain canaanite, whose name was shuah; and he took her, and went in unto her. and \
    she conceived, and bare a son; and he called his name er. and she conceived again, and bare a son; and she \
    called his name onan. and she yet again conceived, and bare a son; and called his name shelah: and he was at \
    chezib, when she bare him. and judah took a wife for er his firstborn, whose name was tamar. and er, judah s \
    firstborn, was wicked in the sight of the lord; and the lord slew him. and judah said unto onan, go in unto thy \
    brother s wife, and marry her, and raise up seed to thy brother. and onan knew that the seed should not be his; \
    and it came to pass, when he went in unto his brother s wife, that he spilled it on the ground, lest that he \
    should give seed to his brother. and the thing which he did displeased the lord: wherefore he slew him also. \
    then said judah to tamar his daughter in law, remain a widow at thy father s house, till shelah my son be \
    grown: for he said, lest peradventure he die also, as his brethren did. and tamar went and dwelt in her father \
    s house. and in process of time the daughter of shuah judah s wife died; and judah was comforted, and went up \
    unto his sheepshearers to timnath, he and his friend hirah the adullamite. and it was told tamar, saying, \
    behold thy father in law goeth up to timnath to shear his sheep. and she put her widow s garments off from her, \
    and covered her with a vail, and wrapped herself, and sat in an open place, which is by the way to timnath; for \
    she saw that shelah was grown, and she was not given unto him to wife. when judah saw her, he thought her to be \
    an harlot; because she had covered her face. and he turned unto her by the way, and said, go to, i pray thee, \
    let me come in unto thee; for he knew not that she was his daughter in law. and she said, what wilt thou give \
    me, that thou mayest come in unto me and he said, i will send thee a kid from the flock. and she said, wilt \
    thou give me a pledge, till thou send it and he said, what pledge shall i give thee and she said, thy signet, \
    and thy bracelets, and thy staff that is in thine hand. and he gave it her, and came in unto her, and she \
    conceived by him. and she arose, and went away, and laid by her vail from her, and put on the garments of her \
    widowhood. and judah sent the kid by the hand of his friend the adullamite, to receive his pledge from the \
    woman s hand: but he found her not. then he asked the men of that place, saying, where is the harlot, that was \
    openly by the way side and they said, there was no harlot in this place. and he returned to judah, and said, i \
    cannot find her; and also the men of the place said, that there was no harlot in this place. and judah said, \
    let her take it to her, lest we be shamed: behold, i sent this kid, and thou hast not found her. and it came to \
    pass about three months after, that it was told judah, saying, tamar thy daughter in law hath played the \
    harlot; and also, behold, she is with child by whoredom. and judah said, bring her forth, and let her be burnt. \
    when she was brought forth, she sent to her father in law, saying, by the man, whose these are, am i with \
    child: and she said, discern, i pray thee, whose are these, the signet, and bracelets, and staff. and judah \
    acknowledged them, and said, she hath been more righteous than i; because that i gave her not to shelah my son. \
    and he knew her again no more. and it came to pass in the time of her travail, that, behold, twins were in her \
    womb. and it came to pass, when she travailed, that the one put out his hand: and the midwife took and bound \
    upon his hand a scarlet thread, saying, this came out first. and it came to pass, as he drew back his hand, \
    that, behold, his brother came out: and she said, how hast thou broken forth this breach be upon thee: \
    therefore his name was called pharez. and afterward came out his brother, that had the scarlet thread upon his \
    hand: and his name was called zarah. and joseph was brought down to egypt; and potiphar, an officer of pharaoh, \
    captain of the guard, an egyptian, bought him of the hands of the ishmeelites, which had brought him down \
    thither. and the lord was with joseph, and he was a prosperous man; and he was in the house of his master the \
    egyptian. and his master saw that the lord was with him, and that the lord made all that he did to prosper in \
    his hand. and joseph found grace in his sight, and he served him: and he made him overseer over his house, and \
    all that he had he put into his hand. and it came to pass from the time that he had made him overseer in his \
    house, and over all that he had, that the lord blessed the egyptian s house for joseph s sake; and the blessing \
    of the lord was upon all that he had in the house, and in the field. and he left all that he had in joseph s \
    hand; and he knew not ought he had, save the bread which he did eat. and joseph was a goodly person, and well \
    favoured. and it came to pass after these things, that his master s wife cast her eyes upon joseph; and she \
    said, lie with me. but he refused, and said unto his master s wife, behold, my master wotteth not what is with \
    me in the house, and he hath committed all that he hath to my hand; there is none greater in this house than i; \
    neither hath he kept back any thing from me but thee, because thou art his wife: how then can i do this great \
    wickedness, and sin against god and it came to pass, as she spake to joseph day by day, that he hearkened not \
    unto her, to lie by her, or to be with her. and it came to pass about this time, that joseph went into the \
    house to do his business; and there was none of the men of the house there within. and she caught him by his \
    garment, saying, lie with me: and he left his garment in her hand, and fled, and got him out. and it came to \
    pass, when she saw that he had left his garment in her hand, and was fled forth, that she called unto the men \
    of her house, and spake unto them, saying, see, he hath brought in an hebrew unto us to mock us; he came in \
    unto me to lie with me, and i cried with a loud voice: and it came to pass, when he heard that i lifted up my \
    voice and cried, that he left his garment with me, and fled, and got him out. and she laid up his garment by \
    her, until his lord came home. and she spake unto him according to these words, saying, the hebrew servant, \
    which thou hast brought unto us, came in unto me to mock me: and it came to pass, as i lifted up my voice and \
    cried, that he left his garment with me, and fled out. and it came to pass, when his master heard the words of \
    his wife, which she spake unto him, saying, after this manner did thy servant to me; that his wrath was \
    kindled. and joseph s master took him, and put him into the prison, a place where the king s prisoners were \
    bound: and he was there in the prison. but the lord was with joseph, and shewed him mercy, and gave him favour \
    in the sight of the keeper of the prison. and the keeper of the prison committed to joseph s hand all the \
    prisoners that were in the prison; and whatsoever they did there, he was the doer of it. the keeper of the \
    prison looked not to any thing that was under his hand; because the lord was with him, and that which he did, \
    the lord made it to prosper. and it came to pass after these things, that the butler of the king of egypt and \
    his baker had offended their lord the king of egypt. and pharaoh was wroth against two of his officers, against \
    the chief of the butlers, and against the chief of the bakers. and he put them in ward in the house of the \
    captain of the guard, into the prison, the place where joseph was bound. and the captain of the guard charged \
    joseph with them, and he served them: and they continued a season in ward. and they dreamed a dream both of \
    them, each man his dream in one night, each man according to the interpretation of his dream, the butler and \
    the baker of the king of egypt, which were bound in the prison. and joseph came in unto them in the morning, \
    and looked upon them, and, behold, they were sad. and he asked pharaoh s officers that were with him in the \
    ward of his lord s house, saying, wherefore look ye so sadly to day and they said unto him, we have dreamed a \
    dream, and there is no interpreter of it. and joseph said unto them, do not interpretations belong to god tell \
    me them, i pray you. and the chief butler told his dream to joseph, and said to him, in my dream, behold, a \
    vine was before me; and in the vine were three branches: and it was as though it budded, and her blossoms shot \
    forth; and the clusters thereof brought forth ripe grapes: and pharaoh s cup was in my hand: and i took the \
    grapes, and pressed them into pharaoh s cup, and i gave the cup into pharaoh s hand. and joseph said unto him, \
    this is the interpretation of it: the three branches are three days: yet within three days shall pharaoh lift \
    up thine head, and restore thee unto thy place: and thou shalt deliver pharaoh s cup into his hand, after the \
    former manner when thou wast his butler. but think on me when it shall be well with thee, and shew kindness, i \
    pray thee, unto me, and make mention of me unto pharaoh, and bring me out of this house: for indeed i was \
    stolen away out of the land of the hebrews: and here also have i done nothing that they should put me into the \
    dungeon. when the chief baker saw that the interpretation was good, he said unto joseph, i also was in my \
    dream, and, behold, i had three white baskets on my head: and in the uppermost basket there was of all manner \
    of bakemeats for pharaoh; and the birds did eat them out of the basket upon my head. and joseph answered and \
    said, this is the interpretation thereof: the three baskets are three days: yet within three days shall pharaoh \
    lift up thy head from off thee, and shall hang thee on a tree; and the birds shall eat thy flesh from off thee. \
    and it came to pass the third day, which was pharaoh s birthday, that he made a feast unto all his servants: \
    and he lifted up the head of the chief butler and of the chief baker among his servants. and he restored the \
    chief butler unto his butlership again; and he gave the cup into pharaoh s hand: but he hanged the chief baker: \
    as joseph had interpreted to them. yet did not the chief butler remember joseph, but forgat him. and it came to \
    pass at the end of two full years, that pharaoh dreamed: and, behold, he stood by the river. and, behold, there \
    came up out of the river seven well favoured kine and fatfleshed; and they fed in a meadow. and, behold, seven \
    other kine came up after them out of the river, ill favoured and leanfleshed; and stood by the other kine upon \
    the brink of the river. and the ill favoured and leanfleshed kine did eat up the seven well favoured and fat \
    kine. so pharaoh awoke. and he slept and dreamed the second time: and, behold, seven ears of corn came up upon \
    one stalk, rank and good. and, behold, seven thin ears and blasted with the east wind sprung up after them. and \
    the seven thin ears devoured the seven rank and full ears. and pharaoh awoke, and, behold, it was a dream. and \
    it came to pass in the morning that his spirit was troubled; and he sent and called for all the magicians of \
    egypt, and all the wise men thereof: and pharaoh told them his dream; but there was none that could interpret \
    them unto pharaoh. then spake the chief butler unto pharaoh, saying, i do remember my faults this day: pharaoh \
    was wroth with his servants, and put me in ward in the captain of the guard s house, both me and the chief \
    baker: and we dreamed a dream in one night, i and he; we dreamed each man according to the interpretation of \
    his dream. and there was there with us a young man, an hebrew, servant to the captain of the guard; and we told \
    him, and he interpreted to us our dreams; to each man according to his dream he did interpret. and it came to \
    pass, as he interpreted to us, so it was; me he restored unto mine office, and him he hanged. then pharaoh sent \
    and called joseph, and they brought him hastily out of the dungeon: and he shaved himself, and changed his \
    raiment, and came in unto pharaoh. and pharaoh said unto joseph, i have dreamed a dream, and there is none that \
    can interpret it: and i have heard say of thee, that thou canst understand a dream to interpret it. and joseph \
    answered pharaoh, saying, it is not in me: god shall give pharaoh an answer of peace. and pharaoh said unto \
    joseph, in my dream, behold, i stood upon the bank of the river: and, behold, there came up out of the river \
    seven kine, fatfleshed and well favoured; and they fed in a meadow: and, behold, seven other kine came up after \
    them, poor and very ill favoured and leanfleshed, such as i never saw in all the land of egypt for badness: and \
    the lean and the ill favoured kine did eat up the first seven fat kine: and when they had eaten them up, it \
    could not be known that they had eaten them; but they were still ill favoured, as at the beginning. so i awoke. \
    and i saw in my dream, and, behold, seven ears came up in one stalk, full and good: and, behold, seven ears, \
    withered, thin, and blasted with the east wind, sprung up after them: and the thin ears devoured the seven good \
    ears: and i told this unto the magicians; but there was none that could declare it to me. and joseph said unto \
    pharaoh, the dream of pharaoh is one: god hath shewed pharaoh what he is about to do. the seven good kine are \
    seven years; and the seven good ears are seven years: the dream is one. and the seven thin and ill favoured \
    kine that came up after them are seven years; and the seven empty ears blasted with the east wind shall be \
    seven years of famine. this is the thing which i have spoken unto pharaoh: what god is about to do he sheweth \
    unto pharaoh. behold, there come seven years of great plenty throughout all the land of egypt: and there shall \
    arise after them seven years of famine; and all the plenty shall be forgotten in the land of egypt; and the \
    famine shall consume the land; and the plenty shall not be known in the land by reason of that famine \
    following; for it shall be very grievous. and for that the dream was doubled unto pharaoh twice; it is because \
    the thing is established by god, and god will shortly bring it to pass. now therefore let pharaoh look out a \
    man discreet and wise, and set him over the land of egypt. let pharaoh do this, and let him appoint officers \
    over the land, and take up the fifth part of the land of egypt in the seven plenteous years. and let them \
    gather all the food of those good years that come, and lay up corn under the hand of pharaoh, and let them keep \
    food in the cities. and that food shall be for store to the land against the seven years of famine, which shall \
    be in the land of egypt; that the land perish not through the famine. and the thing was good in the eyes of \
    pharaoh, and in the eyes of all his servants. and pharaoh said unto his servants, can we find such a one as \
    this is, a man in whom the spirit of god is and pharaoh said unto joseph, forasmuch as god hath shewed thee all \
    this, there is none so discreet and wise as thou art: thou shalt be over my house, and according unto thy word \
    shall all my people be ruled: only in the throne will i be greater than thou. and pharaoh said unto joseph, \
    see, i have set thee over all the land of egypt. and pharaoh took off his ring from his hand, and put it upon \
    joseph s hand, and arrayed him in vestures of fine linen, and put a gold chain about his neck; and he made him \
    to ride in the second chariot which he had; and they cried before him, bow the knee: and he made him ruler over \
    all the land of egypt. and pharaoh said unto joseph, i am pharaoh, and without thee shall no man lift up his \
    hand or foot in all the land of egypt. and pharaoh called joseph s name zaphnathpaaneah; and he gave him to \
    wife asenath the daughter of potipherah priest of on. and joseph went out over all the land of egypt. and \
    joseph was thirty years old when he stood before pharaoh king of egypt. and joseph went out from the presence \
    of pharaoh, and went throughout all the land of egypt. and in the seven plenteous years the earth brought forth \
    by handfuls. and he gathered up all the food of the seven years, which were in the land of egypt, and laid up \
    the food in the cities: the food of the field, which was round about every city, laid he up in the same. and \
    joseph gathered corn as the sand of the sea, very much, until he left numbering; for it was without number. and \
    unto joseph were born two sons before the years of famine came, which asenath the daughter of potipherah priest \
    of on bare unto him. and joseph called the name of the firstborn manasseh: for god, said he, hath made me \
    forget all my toil, and all my father s house. and the name of the second called he ephraim: for god hath \
    caused me to be fruitful in the land of my affliction. and the seven years of plenteousness, that was in the \
    land of egypt, were ended. and the seven years of dearth began to come, according as joseph had said: and the \
    dearth was in all lands; but in all the land of egypt there was bread. and when all the land of egypt was \
    famished, the people cried to pharaoh for bread: and pharaoh said unto all the egyptians, go unto joseph; what \
    he saith to you, do. and the famine was over all the face of the earth: and joseph opened all the storehouses, \
    and sold unto the egyptians; and the famine waxed sore in the land of egypt. and all countries came into egypt \
    to joseph for to buy corn; because that the famine was so sore in all lands. now when jacob saw that there was \
    corn in egypt, jacob said unto his sons, why do ye look one upon another and he said, behold, i have heard that \
    there is corn in egypt: get you down thither, and buy for us from thence; that we may live, and not die. and \
    joseph s ten brethren went down to buy corn in egypt. but benjamin, joseph s brother, jacob sent not with his \
    brethren; for he said, lest peradventure mischief befall him. and the sons of israel came to buy corn among \
    those that came: for the famine was in the land of canaan. and joseph was the governor over the land, and he it \
    was that sold to all the people of the land: and joseph s brethren came, and bowed down themselves before him \
    with their faces to the earth. and joseph saw his brethren, and he knew them, but made himself strange unto \
    them, and spake roughly unto them; and he said unto them, whence come ye and they said, from the land of canaan \
    to buy food. and joseph knew his brethren, but they knew not him. and joseph remembered the dreams which he \
    dreamed of them, and said unto them, ye are spies; to see the nakedness of the land ye are come. and they said \
    unto him, nay, my lord, but to buy food are thy servants come. we are all one man s sons; we are true men, thy \
    servants are no spies. and he said unto them, nay, but to see the nakedness of the land ye are come. and they \
    said, thy servants are twelve brethren, the sons of one man in the land of canaan; and, behold, the youngest is \
    this day with our father, and one is not. and joseph said unto them, that is it that i spake unto you, saying, \
    ye are spies: hereby ye shall be proved: by the life of pharaoh ye shall not go forth hence, except your \
    youngest brother come hither. send one of you, and let him fetch your brother, and ye shall be kept in prison, \
    that your words may be proved, whether there be any truth in you: or else by the life of pharaoh surely ye are \
    spies. and he put them all together into ward three days. and joseph said unto them the third day, this do, and \
    live; for i fear god: if ye be true men, let one of your brethren be bound in the house of your prison: go ye, \
    carry corn for the famine of your houses: but bring your youngest brother unto me; so shall your words be \
    verified, and ye shall not die. and they did so. and they said one to another, we are verily guilty concerning \
    our brother, in that we saw the anguish of his soul, when he besought us, and we would not hear; therefore is \
    this distress come upon us. and reuben answered them, saying, spake i not unto you, saying, do not sin against \
    the child; and ye would not hear therefore, behold, also his blood is required. and they knew not that joseph \
    understood them; for he spake unto them by an interpreter. and he turned himself about from them, and wept; and \
    returned to them again, and communed with them, and took from them simeon, and bound him before their eyes. \
    then joseph commanded to fill their sacks with corn, and to restore every man s money into his sack, and to \
    give them provision for the way: and thus did he unto them. and they laded their asses with the corn, and \
    departed thence. and as one of them opened his sack to give his ass provender in the inn, he espied his money; \
    for, behold, it was in his sack s mouth. and he said unto his brethren, my money is restored; and, lo, it is \
    even in my sack: and their heart failed them, and they were afraid, saying one to another, what is this that \
    god hath done unto us and they came unto jacob their father unto the land of canaan, and told him all that \
    befell unto them; saying, the man, who is the lord of the land, spake roughly to us, and took us for spies of \
    the country. and we said unto him, we are true men; we are no spies: we be twelve brethren, sons of our father; \
    one is not, and the youngest is this day with our father in the land of canaan. and the man, the lord of the \
    country, said unto us, hereby shall i know that ye are true men; leave one of your brethren here with me, and \
    take food for the famine of your households, and be gone: and bring your youngest brother unto me: then shall i \
    know that ye are no spies, but that ye are true men: so will i deliver you your brother, and ye shall traffick \
    in the land. and it came to pass as they emptied their sacks, that, behold, every man s bundle of money was in \
    his sack: and when both they and their father saw the bundles of money, they were afraid. and jacob their \
    father said unto them, me have ye bereaved of my children: joseph is not, and simeon is not, and ye will take \
    benjamin away: all these things are against me. and reuben spake unto his father, saying, slay my two sons, if \
    i bring him not to thee: deliver him into my hand, and i will bring him to thee again. and he said, my son \
    shall not go down with you; for his brother is dead, and he is left alone: if mischief befall him by the way in \
    the which ye go, then shall ye bring down my gray hairs with sorrow to the grave. and the famine was sore in \
    the land. and it came to pass, when they had eaten up the corn which they had brought out of egypt, their \
    father said unto them, go again, buy us a little food. and judah spake unto him, saying, the man did solemnly \
    protest unto us, saying, ye shall not see my face, except your brother be with you. if thou wilt send our \
    brother with us, we will go down and buy thee food: but if thou wilt not send him, we will not go down: for the \
    man said unto us, ye shall not see my face, except your brother be with you. and israel said, wherefore dealt \
    ye so ill with me, as to tell the man whether ye had yet a brother and they said, the man asked us straitly of \
    our state, and of our kindred, saying, is your father yet alive have ye another brother and we told him \
    according to the tenor of these words: could we certainly know that he would say, bring your brother down and \
    judah said unto israel his father, send the lad with me, and we will arise and go; that we may live, and not \
    die, both we, and thou, and also our little ones. i will be surety for him; of my hand shalt thou require him: \
    if i bring him not unto thee, and set him before thee, then let me bear the blame for ever: for except we had \
    lingered, surely now we had returned this second time. and their father israel said unto them, if it must be so \
    now, do this; take of the best fruits in the land in your vessels, and carry down the man a present, a little \
    balm, and a little honey, spices, and myrrh, nuts, and almonds: and take double money in your hand; and the \
    money that was brought again in the mouth of your sacks, carry it again in your hand; peradventure it was an \
    oversight: take also your brother, and arise, go again unto the man: and god almighty give you mercy before the \
    man, that he may send away your other brother, and benjamin. if i be bereaved of my children, i am bereaved. \
    and the men took that present, and they took double money in their hand, and benjamin; and rose up, and went \
    down to egypt, and stood before joseph. and when joseph saw benjamin with them, he said to the ruler of his \
    house, bring these men home, and slay, and make ready; for these men shall dine with me at noon. and the man \
    did as joseph bade; and the man brought the men into joseph s house. and the men were afraid, because they were \
    brought into joseph s house; and they said, because of the money that was returned in our sacks at the first \
    time are we brought in; that he may seek occasion against us, and fall upon us, and take us for bondmen, and \
    our asses. and they came near to the steward of joseph s house, and they communed with him at the door of the \
    house, and said, o sir, we came indeed down at the first time to buy food: and it came to pass, when we came to \
    the inn, that we opened our sacks, and, behold, every man s money was in the mouth of his sack, our money in \
    full weight: and we have brought it again in our hand. and other money have we brought down in our hands to buy \
    food: we cannot tell who put our money in our sacks. and he said, peace be to you, fear not: your god, and the \
    god of your father, hath given you treasure in your sacks: i had your money. and he brought simeon out unto \
    them. and the man brought the men into joseph s house, and gave them water, and they washed their feet; and he \
    gave their asses provender. and they made ready the present against joseph came at noon: for they heard that \
    they should eat bread there. and when joseph came home, they brought him the present which was in their hand \
    into the house, and bowed themselves to him to the earth. and he asked them of their welfare, and said, is your \
    father well, the old man of whom ye spake is he yet alive and they answered, thy servant our father is in good \
    health, he is yet alive. and they bowed down their heads, and made obeisance. and he lifted up his eyes, and \
    saw his brother benjamin, his mother s son, and said, is this your younger brother, of whom ye spake unto me \
    and he said, god be gracious unto thee, my son. and joseph made haste; for his bowels did yearn upon his \
    brother: and he sought where to weep; and he entered into his chamber, and wept there. and he washed his face, \
    and went out, and refrained himself, and said, set on bread. and they set on for him by himself, and for them \
    by themselves, and for the egyptians, which did eat with him, by themselves: because the egyptians might not \
    eat bread with the hebrews; for that is an abomination unto the egyptians. and they sat before him, the \
    firstborn according to his birthright, and the youngest according to his youth: and the men marvelled one at \
    another. and he took and sent messes unto them from before him: but benjamin s mess was five times so much as \
    any of theirs. and they drank, and were merry with him. and he commanded the steward of his house, saying, fill \
    the men s sacks with food, as much as they can carry, and put every man s money in his sack s mouth. and put my \
    cup, the silver cup, in the sack s mouth of the youngest, and his corn money. and he did according to the word \
    that joseph had spoken. as soon as the morning was light, the men were sent away, they and their asses. and \
    when they were gone out of the city, and not yet far off, joseph said unto his steward, up, follow after the \
    men; and when thou dost overtake them, say unto them, wherefore have ye rewarded evil for good is not this it \
    in which my lord drinketh, and whereby indeed he divineth ye have done evil in so doing. and he overtook them, \
    and he spake unto them these same words. and they said unto him, wherefore saith my lord these words god forbid \
    that thy servants should do according to this thing: behold, the money, which we found in our sacks mouths, we \
    brought again unto thee out of the land of canaan: how then should we steal out of thy lord s house silver or \
    gold with whomsoever of thy servants it be found, both let him die, and we also will be my lord s bondmen. and \
    he said, now also let it be according unto your words: he with whom it is found shall be my servant; and ye \
    shall be blameless. then they speedily took down every man his sack to the ground, and opened every man his \
    sack. and he searched, and began at the eldest, and left at the youngest: and the cup was found in benjamin s \
    sack. then they rent their clothes, and laded every man his ass, and returned to the city. and judah and his \
    brethren came to joseph s house; for he was yet there: and they fell before him on the ground. and joseph said \
    unto them, what deed is this that ye have done wot ye not that such a man as i can certainly divine and judah \
    said, what shall we say unto my lord what shall we speak or how shall we clear ourselves god hath found out the \
    iniquity of thy servants: behold, we are my lord s servants, both we, and he also with whom the cup is found. \
    and he said, god forbid that i should do so: but the man in whose hand the cup is found, he shall be my \
    servant; and as for you, get you up in peace unto your father. then judah came near unto him, and said, oh my \
    lord, let thy servant, i pray thee, speak a word in my lord s ears, and let not thine anger burn against thy \
    servant: for thou art even as pharaoh. my lord asked his servants, saying, have ye a father, or a brother and \
    we said unto my lord, we have a father, an old man, and a child of his old age, a little one; and his brother \
    is dead, and he alone is left of his mother, and his father loveth him. and thou saidst unto thy servants, \
    bring him down unto me, that i may set mine eyes upon him. and we said unto my lord, the lad cannot leave his \
    father: for if he should leave his father, his father would die. and thou saidst unto thy servants, except your \
    youngest brother come down with you, ye shall see my face no more. and it came to pass when we came up unto thy \
    servant my father, we told him the words of my lord. and our father said, go again, and buy us a little food. \
    and we said, we cannot go down: if our youngest brother be with us, then will we go down: for we may not see \
    the man s face, except our youngest brother be with us. and thy servant my father said unto us, ye know that my \
    wife bare me two sons: and the one went out from me, and i said, surely he is torn in pieces; and i saw him not \
    since: and if ye take this also from me, and mischief befall him, ye shall bring down my gray hairs with sorrow \
    to the grave. now therefore when i come to thy servant my father, and the lad be not with us; seeing that his \
    life is bound up in the lad s life; it shall come to pass, when he seeth that the lad is not with us, that he \
    will die: and thy servants shall bring down the gray hairs of thy servant our father with sorrow to the grave. \
    for thy servant became surety for the lad unto my father, saying, if i bring him not unto thee, then i shall \
    bear the blame to my father for ever. now therefore, i pray thee, let thy servant abide instead of the lad a \
    bondman to my lord; and let the lad go up with his brethren. for how shall i go up to my father, and the lad be \
    not with me lest peradventure i see the evil that shall come on my father. then joseph could not refrain \
    himself before all them that stood by him; and he cried, cause every man to go out from me. and there stood no \
    man with him, while joseph made himself known unto his brethren. and he wept aloud: and the egyptians and the \
    house of pharaoh heard. and joseph said unto his brethren, i am joseph; doth my father yet live and his \
    brethren could not answer him; for they were troubled at his presence. and joseph said unto his brethren, come \
    near to me, i pray you. and they came near. and he said, i am joseph your brother, whom ye sold into egypt. now \
    therefore be not grieved, nor angry with yourselves, that ye sold me hither: for god did send me before you to \
    preserve life. for these two years hath the famine been in the land: and yet there are five years, in the which \
    there shall neither be earing nor harvest. and god sent me before you to preserve you a posterity in the earth, \
    and to save your lives by a great deliverance. so now it was not you that sent me hither, but god: and he hath \
    made me a father to pharaoh, and lord of all his house, and a ruler throughout all the land of egypt. haste ye, \
    and go up to my father, and say unto him, thus saith thy son joseph, god hath made me lord of all egypt: come \
    down unto me, tarry not: and thou shalt dwell in the land of goshen, and thou shalt be near unto me, thou, and \
    thy children, and thy children s children, and thy flocks, and thy herds, and all that thou hast: and there \
    will i nourish thee; for yet there are five years of famine; lest thou, and thy household, and all that thou \
    hast, come to poverty. and, behold, your eyes see, and the eyes of my brother benjamin, that it is my mouth \
    that speaketh unto you. and ye shall tell my father of all my glory in egypt, and of all that ye have seen; and \
    ye shall haste and bring down my father hither. and he fell upon his brother benjamin s neck, and wept; and \
    benjamin wept upon his neck. moreover he kissed all his brethren, and wept upon them: and after that his \
    brethren talked with him. and the fame thereof was heard in pharaoh s house, saying, joseph s brethren are \
    come: and it pleased pharaoh well, and his servants. and pharaoh said unto joseph, say unto thy brethren, this \
    do ye; lade your beasts, and go, get you unto the land of canaan; and take your father and your households, and \
    come unto me: and i will give you the good of the land of egypt, and ye shall eat the fat of the land. now thou \
    art commanded, this do ye; take you wagons out of the land of egypt for your little ones, and for your wives, \
    and bring your father, and come. also regard not your stuff; for the good of all the land of egypt is yours. \
    and the children of israel did so: and joseph gave them wagons, according to the commandment of pharaoh, and \
    gave them provision for the way. to all of them he gave each man changes of raiment; but to benjamin he gave \
    three hundred pieces of silver, and five changes of raiment. and to his father he sent after this manner; ten \
    asses laden with the good things of egypt, and ten she asses laden with corn and bread and meat for his father \
    by the way. so he sent his brethren away, and they departed: and he said unto them, see that ye fall not out by \
    the way. and they went up out of egypt, and came into the land of canaan unto jacob their father, and told him, \
    saying, joseph is yet alive, and he is governor over all the land of egypt. and jacob s heart fainted, for he \
    believed them not. and they told him all the words of joseph, which he had said unto them: and when he saw the \
    wagons which joseph had sent to carry him, the spirit of jacob their father revived: and israel said, it is \
    enough; joseph my son is yet alive: i will go and see him before i die. and israel took his journey with all \
    that he had, and came to beersheba, and offered sacrifices unto the god of his father isaac. and god spake unto \
    israel in the visions of the night, and said, jacob, jacob. and he said, here am i. and he said, i am god, the \
    god of thy father: fear not to go down into egypt; for i will there make of thee a great nation: i will go down \
    with thee into egypt; and i will also surely bring thee up again: and joseph shall put his hand upon thine \
    eyes. and jacob rose up from beersheba: and the sons of israel carried jacob their father, and their little \
    ones, and their wives, in the wagons which pharaoh had sent to carry him. and they took their cattle, and their \
    goods, which they had gotten in the land of canaan, and came into egypt, jacob, and all his seed with him: his \
    sons, and his sons sons with him, his daughters, and his sons daughters, and all his seed brought he with him \
    into egypt. and these are the names of the children of israel, which came into egypt, jacob and his sons: \
    reuben, jacob s firstborn. and the sons of reuben; hanoch, and phallu, and hezron, and carmi. and the sons of \
    simeon; jemuel, and jamin, and ohad, and jachin, and zohar, and shaul the son of a canaanitish woman. and the \
    sons of levi; gershon, kohath, and merari. and the sons of judah; er, and onan, and shelah, and pharez, and \
    zarah: but er and onan died in the land of canaan. and the sons of pharez were hezron and hamul. and the sons \
    of issachar; tola, and phuvah, and job, and shimron. and the sons of zebulun; sered, and elon, and jahleel. \
    these be the sons of leah, which she bare unto jacob in padanaram, with his daughter dinah: all the souls of \
    his sons and his daughters were thirty and three. and the sons of gad; ziphion, and haggi, shuni, and ezbon, \
    eri, and arodi, and areli. and the sons of asher; jimnah, and ishuah, and isui, and beriah, and serah their \
    sister: and the sons of beriah; heber, and malchiel. these are the sons of zilpah, whom laban gave to leah his \
    daughter, and these she bare unto jacob, even sixteen souls. the sons of rachel jacob s wife; joseph, and \
    benjamin. and unto joseph in the land of egypt were born manasseh and ephraim, which asenath the daughter of \
    potipherah priest of on bare unto him. and the sons of benjamin were belah, and becher, and ashbel, gera, and \
    naaman, ehi, and rosh, muppim, and huppim, and ard. these are the sons of rachel, which were born to jacob: all \
    the souls were fourteen. and the sons of dan; hushim. and the sons of naphtali; jahzeel, and guni, and jezer, \
    and shillem. these are the sons of bilhah, which laban gave unto rachel his daughter, and she bare these unto \
    jacob: all the souls were seven. all the souls that came with jacob into egypt, which came out of his loins, \
    besides jacob s sons wives, all the souls were threescore and six; and the sons of joseph, which were born him \
    in egypt, were two souls: all the souls of the house of jacob, which came into egypt, were threescore and ten. \
    and he sent judah before him unto joseph, to direct his face unto goshen; and they came into the land of \
    goshen. and joseph made ready his chariot, and went up to meet israel his father, to goshen, and presented \
    himself unto him; and he fell on his neck, and wept on his neck a good while. and israel said unto joseph, now \
    let me die, since i have seen thy face, because thou art yet alive. and joseph said unto his brethren, and unto \
    his father s house, i will go up, and shew pharaoh, and say unto him, my brethren, and my father s house, which \
    were in the land of canaan, are come unto me; and the men are shepherds, for their trade hath been to feed \
    cattle; and they have brought their flocks, and their herds, and all that they have. and it shall come to pass, \
    when pharaoh shall call you, and shall say, what is your occupation that ye shall say, thy servants trade hath \
    been about cattle from our youth even until now, both we, and also our fathers: that ye may dwell in the land \
    of goshen; for every shepherd is an abomination unto the egyptians. then joseph came and told pharaoh, and \
    said, my father and my brethren, and their flocks, and their herds, and all that they have, are come out of the \
    land of canaan; and, behold, they are in the land of goshen. and he took some of his brethren, even five men, \
    and presented them unto pharaoh. and pharaoh said unto his brethren, what is your occupation and they said unto \
    pharaoh, thy servants are shepherds, both we, and also our fathers. they said moreover unto pharaoh, for to \
    sojourn in the land are we come; for thy servants have no pasture for their flocks; for the famine is sore in \
    the land of canaan: now therefore, we pray thee, let thy servants dwell in the land of goshen. and pharaoh \
    spake unto joseph, saying, thy father and thy brethren are come unto thee: the land of egypt is before thee; in \
    the best of the land make thy father and brethren to dwell; in the land of goshen let them dwell: and if thou \
    knowest any men of activity among them, then make them rulers over my cattle. and joseph brought in jacob his \
    father, and set him before pharaoh: and jacob blessed pharaoh. and pharaoh said unto jacob, how old art thou \
    and jacob said unto pharaoh, the days of the years of my pilgrimage are an hundred and thirty years: few and \
    evil have the days of the years of my life been, and have not attained unto the days of the years of the life \
    of my fathers in the days of their pilgrimage. and jacob blessed pharaoh, and went out from before pharaoh. and \
    joseph placed his father and his brethren, and gave them a possession in the land of egypt, in the best of the \
    land, in the land of rameses, as pharaoh had commanded. and joseph nourished his father, and his brethren, and \
    all his father s household, with bread, according to their families. and there was no bread in all the land; \
    for the famine was very sore, so that the land of egypt and all the land of canaan fainted by reason of the \
    famine. and joseph gathered up all the money that was found in the land of egypt, and in the land of canaan, \
    for the corn which they bought: and joseph brought the money into pharaoh s house. and when money failed in the \
    land of egypt, and in the land of canaan, all the egyptians came unto joseph, and said, give us bread: for why \
    should we die in thy presence for the money faileth. and joseph said, give your cattle; and i will give you for \
    your cattle, if money fail. and they brought their cattle unto joseph: and joseph gave them bread in exchange \
    for horses, and for the flocks, and for the cattle of the herds, and for the asses: and he fed them with bread \
    for all their cattle for that year. when that year was ended, they came unto him the second year, and said unto \
    him, we will not hide it from my lord, how that our money is spent; my lord also hath our herds of cattle; \
    there is not ought left in the sight of my lord, but our bodies, and our lands: wherefore shall we die before \
    thine eyes, both we and our land buy us and our land for bread, and we and our land will be servants unto \
    pharaoh: and give us seed, that we may live, and not die, that the land be not desolate. and joseph bought all \
    the land of egypt for pharaoh; for the egyptians sold every man his field, because the famine prevailed over \
    them: so the land became pharaoh s. and as for the people, he removed them to cities from one end of the \
    borders of egypt even to the other end thereof. only the land of the priests bought he not; for the priests had \
    a portion assigned them of pharaoh, and did eat their portion which pharaoh gave them: wherefore they sold not \
    their lands. then joseph said unto the people, behold, i have bought you this day and your land for pharaoh: \
    lo, here is seed for you, and ye shall sow the land. and it shall come to pass in the increase, that ye shall \
    give the fifth part unto pharaoh, and four parts shall be your own, for seed of the field, and for your food, \
    and for them of your households, and for food for your little ones. and they said, thou hast saved our lives: \
    let us find grace in the sight of my lord, and we will be pharaoh s servants. and joseph made it a law over the \
    land of egypt unto this day, that pharaoh should have the fifth part; except the land of the priests only, \
    which became not pharaoh s. and israel dwelt in the land of egypt, in the country of goshen; and they had \
    possessions therein, and grew, and multiplied exceedingly. and jacob lived in the land of egypt seventeen \
    years: so the whole age of jacob was an hundred forty and seven years. and the time drew nigh that israel must \
    die: and he called his son joseph, and said unto him, if now i have found grace in thy sight, put, i pray thee, \
    thy hand under my thigh, and deal kindly and truly with me; bury me not, i pray thee, in egypt: but i will lie \
    with my fathers, and thou shalt carry me out of egypt, and bury me in their buryingplace. and he said, i will \
    do as thou hast said. and he said, swear unto me. and he sware unto him. and israel bowed himself upon the bed \
    s head. and it came to pass after these things, that one told joseph, behold, thy father is sick: and he took \
    with him his two sons, manasseh and ephraim. and one told jacob, and said, behold, thy son joseph cometh unto \
    thee: and israel strengthened himself, and sat upon the bed. and jacob said unto joseph, god almighty appeared \
    unto me at luz in the land of canaan, and blessed me, and said unto me, behold, i will make thee fruitful, and \
    multiply thee, and i will make of thee a multitude of people; and will give this land to thy seed after thee \
    for an everlasting possession. and now thy two sons, ephraim and manasseh, which were born unto thee in the \
    land of egypt before i came unto thee into egypt, are mine; as reuben and simeon, they shall be mine. and thy \
    issue, which thou begettest after them, shall be thine, and shall be called after the name of their brethren in \
    their inheritance. and as for me, when i came from padan, rachel died by me in the land of canaan in the way, \
    when yet there was but a little way to come unto ephrath: and i buried her there in the way of ephrath; the \
    same is bethlehem. and israel beheld joseph s sons, and said, who are these and joseph said unto his father, \
    they are my sons, whom god hath given me in this place. and he said, bring them, i pray thee, unto me, and i \
    will bless them. now the eyes of israel were dim for age, so that he could not see. and he brought them near \
    unto him; and he kissed them, and embraced them. and israel said unto joseph, i had not thought to see thy \
    face: and, lo, god hath shewed me also thy seed. and joseph brought them out from between his knees, and he \
    bowed himself with his face to the earth. and joseph took them both, ephraim in his right hand toward israel s \
    left hand, and manasseh in his left hand toward israel s right hand, and brought them near unto him. and israel \
    stretched out his right hand, and laid it upon ephraim s head, who was the younger, and his left hand upon \
    manasseh s head, guiding his hands wittingly; for manasseh was the firstborn. and he blessed joseph, and said, \
    god, before whom my fathers abraham and isaac did walk, the god which fed me all my life long unto this day, \
    the angel which redeemed me from all evil, bless the lads; and let my name be named on them, and the name of my \
    fathers abraham and isaac; and let them grow into a multitude in the midst of the earth. and when joseph saw \
    that his father laid his right hand upon the head of ephraim, it displeased him: and he held up his father s \
    hand, to remove it from ephraim s head unto manasseh s head. and joseph said unto his father, not so, my \
    father: for this is the firstborn; put thy right hand upon his head. and his father refused, and said, i know \
    it, my son, i know it: he also shall become a people, and he also shall be great: but truly his younger brother \
    shall be greater than he, and his seed shall become a multitude of nations. and he blessed them that day, \
    saying, in thee shall israel bless, saying, god make thee as ephraim and as manasseh: and he set ephraim before \
    manasseh. and israel said unto joseph, behold, i die: but god shall be with you, and bring you again unto the \
    land of your fathers. moreover i have given to thee one portion above thy brethren, which i took out of the \
    hand of the amorite with my sword and with my bow. and jacob called unto his sons, and said, gather yourselves \
    together, that i may tell you that which shall befall you in the last days. gather yourselves together, and \
    hear, ye sons of jacob; and hearken unto israel your father. reuben, thou art my firstborn, my might, and the \
    beginning of my strength, the excellency of dignity, and the excellency of power: unstable as water, thou shalt \
    not excel; because thou wentest up to thy father s bed; then defiledst thou it: he went up to my couch. simeon \
    and levi are brethren; instruments of cruelty are in their habitations. o my soul, come not thou into their \
    secret; unto their assembly, mine honour, be not thou united: for in their anger they slew a man, and in their \
    selfwill they digged down a wall. cursed be their anger, for it was fierce; and their wrath, for it was cruel: \
    i will divide them in jacob, and scatter them in israel. judah, thou art he whom thy brethren shall praise: thy \
    hand shall be in the neck of thine enemies; thy father s children shall bow down before thee. judah is a lion s \
    whelp: from the prey, my son, thou art gone up: he stooped down, he couched as a lion, and as an old lion; who \
    shall rouse him up the sceptre shall not depart from judah, nor a lawgiver from between his feet, until shiloh \
    come; and unto him shall the gathering of the people be. binding his foal unto the vine, and his ass s colt \
    unto the choice vine; he washed his garments in wine, and his clothes in the blood of grapes: his eyes shall be \
    red with wine, and his teeth white with milk. zebulun shall dwell at the haven of the sea; and he shall be for \
    an haven of ships; and his border shall be unto zidon. issachar is a strong ass couching down between two \
    burdens: and he saw that rest was good, and the land that it was pleasant; and bowed his shoulder to bear, and \
    became a servant unto tribute. dan shall judge his people, as one of the tribes of israel. dan shall be a \
    serpent by the way, an adder in the path, that biteth the horse heels, so that his rider shall fall backward. i \
    have waited for thy salvation, o lord. gad, a troop shall overcome him: but he shall overcome at the last. out \
    of asher his bread shall be fat, and he shall yield royal dainties. naphtali is a hind let loose: he giveth \
    goodly words. joseph is a fruitful bough, even a fruitful bough by a well; whose branches run over the wall: \
    the archers have sorely grieved him, and shot at him, and hated him: but his bow abode in strength, and the \
    arms of his hands were made strong by the hands of the mighty god of jacob; from thence is the shepherd, the \
    stone of israel: even by the god of thy father, who shall help thee; and by the almighty, who shall bless thee \
    with blessings of heaven above, blessings of the deep that lieth under, blessings of the breasts, and of the \
    womb: the blessings of thy father have prevailed above the blessings of my progenitors unto the utmost bound of \
    the everlasting hills: they shall be on the head of joseph, and on the crown of the head of him that was \
    separate from his brethren. benjamin shall ravin as a wolf: in the morning he shall devour the prey, and at \
    night he shall divide the spoil. all these are the twelve tribes of israel: and this is it that their father \
    spake unto them, and blessed them; every one according to his blessing he blessed them. and he charged them, \
    and said unto them, i am to be gathered unto my people: bury me with my fathers in the cave that is in the \
    field of ephron the hittite, in the cave that is in the field of machpelah, which is before mamre, in the land \
    of canaan, which abraham bought with the field of ephron the hittite for a possession of a buryingplace. there \
    they buried abraham and sarah his wife; there they buried isaac and rebekah his wife; and there i buried leah. \
    the purchase of the field and of the cave that is therein was from the children of heth. and when jacob had \
    made an end of commanding his sons, he gathered up his feet into the bed, and yielded up the ghost, and was \
    gathered unto his people. and joseph fell upon his father s face, and wept upon him, and kissed him. and joseph \
    commanded his servants the physicians to embalm his father: and the physicians embalmed israel. and forty days \
    were fulfilled for him; for so are fulfilled the days of those which are embalmed: and the egyptians mourned \
    for him threescore and ten days. and when the days of his mourning were past, joseph spake unto the house of \
    pharaoh, saying, if now i have found grace in your eyes, speak, i pray you, in the ears of pharaoh, saying, my \
    father made me swear, saying, lo, i die: in my grave which i have digged for me in the land of canaan, there \
    shalt thou bury me. now therefore let me go up, i pray thee, and bury my father, and i will come again. and \
    pharaoh said, go up, and bury thy father, according as he made thee swear. and joseph went up to bury his \
    father: and with him went up all the servants of pharaoh, the elders of his house, and all the elders of the \
    land of egypt, and all the house of joseph, and his brethren, and his father s house: only their little ones, \
    and their flocks, and their herds, they left in the land of goshen. and there went up with him both chariots \
    and horsemen: and it was a very great company. and they came to the threshingfloor of atad, which is beyond \
    jordan, and there they mourned with a great and very sore lamentation: and he made a mourning for his father \
    seven days. and when the inhabitants of the land, the canaanites, saw the mourning in the floor of atad, they \
    said, this is a grievous mourning to the egyptians: wherefore the name of it was called abelmizraim, which is \
    beyond jordan. and his sons did unto him according as he commanded them: for his sons carried him into the land \
    of canaan, and buried him in the cave of the field of machpelah, which abraham bought with the field for a \
    possession of a buryingplace of ephron the hittite, before mamre. and joseph returned into egypt, he, and his \
    brethren, and all that went up with him to bury his father, after he had buried his father. and when joseph s \
    brethren saw that their father was dead, they said, joseph will peradventure hate us, and will certainly \
    requite us all the evil which we did unto him. and they sent a messenger unto joseph, saying, thy father did \
    command before he died, saying, so shall ye say unto joseph, forgive, i pray thee now, the trespass of thy \
    brethren, and their sin; for they did unto thee evil: and now, we pray thee, forgive the trespass of the \
    servants of the god of thy father. and joseph wept when they spake unto him. and his brethren also went and \
    fell down before his face; and they said, behold, we be thy servants. and joseph said unto them, fear not: for \
    am i in the place of god but as for you, ye thought evil against me; but god meant it unto good, to bring to \
    pass, as it is this day, to save much people alive. now therefore fear ye not: i will nourish you, and your \
    little ones. and he comforted them, and spake kindly unto them. and joseph dwelt in egypt, he, and his father s \
    house: and joseph lived an hundred and ten years. and joseph saw ephraim s children of the third generation: \
    the children also of machir the son of manasseh were brought up upon joseph s knees. and joseph said unto his \
    brethren, i die: and god will surely visit you, and bring you out of this land unto the land which he sware to \
    abraham, to isaac, and to jacob. and joseph took an oath of the children of israel, saying, god will surely \
    visit you, and ye shall carry up my bones from hence. so joseph died, being an hundred and ten years old: and \
    they embalmed him, and he was put in a coffin in egypt. now these are the names of the children of israel, \
    which came into egypt; every man and his household came with jacob. reuben, simeon, levi, and judah, issachar, \
    zebulun, and benjamin, dan, and naphtali, gad, and asher. and all the souls that came out of the loins of jacob \
    were seventy souls: for joseph was in egypt already. and joseph died, and all his brethren, and all that \
    generation. and the children of israel were fruitful, and increased abundantly, and multiplied, and waxed \
    exceeding mighty; and the land was filled with them. now there arose up a new king over egypt, which knew not \
    joseph. and he said unto his people, behold, the people of the children of israel are more and mightier than \
    we: come on, let us deal wisely with them; lest they multiply, and it come to pass, that, when there falleth \
    out any war, they join also unto our enemies, and fight against us, and so get them up out of the land. \
    therefore they did set over them taskmasters to afflict them with their burdens. and they built for pharaoh \
    treasure cities, pithom and raamses. but the more they afflicted them, the more they multiplied and grew. and \
    they were grieved because of the children of israel. and the egyptians made the children of israel to serve \
    with rigour: and they made their lives bitter with hard bondage, in morter, and in brick, and in all manner of \
    service in the field: all their service, wherein they made them serve, was with rigour. and the king of egypt \
    spake to the hebrew midwives, of which the name of the one was shiphrah, and the name of the other puah: and he \
    said, when ye do the office of a midwife to the hebrew women, and see them upon the stools; if it be a son, \
    then ye shall kill him: but if it be a daughter, then she shall live. but the midwives feared god, and did not \
    as the king of egypt commanded them, but saved the men children alive. and the king of egypt called for the \
    midwives, and said unto them, why have ye done this thing, and have saved the men children alive and the \
    midwives said unto pharaoh, because the hebrew women are not as the egyptian women; for they are lively, and \
    are delivered ere the midwives come in unto them. therefore god dealt well with the midwives: and the people \
    multiplied, and waxed very mighty. and it came to pass, because the midwives feared god, that he made them \
    houses. and pharaoh charged all his people, saying, every son that is born ye shall cast into the river, and \
    every daughter ye shall save alive. and there went a man of the house of levi, and took to wife a daughter of \
    levi. and the woman conceived, and bare a son: and when she saw him that he was a goodly child, she hid him \
    three months. and when she could not longer hide him, she took for him an ark of bulrushes, and daubed it with \
    slime and with pitch, and put the child therein; and she laid it in the flags by the river s brink. and his \
    sister stood afar off, to wit what would be done to him. and the daughter of pharaoh came down to wash herself \
    at the river; and her maidens walked along by the river s side; and when she saw the ark among the flags, she \
    sent her maid to fetch it. and when she had opened it, she saw the child: and, behold, the babe wept. and she \
    had compassion on him, and said, this is one of the hebrews children. then said his sister to pharaoh s \
    daughter, shall i go and call to thee a nurse of the hebrew women, that she may nurse the child for thee and \
    pharaoh s daughter said to her, go. and the maid went and called the child s mother. and pharaoh s daughter \
    said unto her, take this child away, and nurse it for me, and i will give thee thy wages. and the woman took \
    the child, and nursed it. and the child grew, and she brought him unto pharaoh s daughter, and he became her \
    son. and she called his name moses: and she said, because i drew him out of the water. and it came to pass in \
    those days, when moses was grown, that he went out unto his brethren, and looked on their burdens: and he spied \
    an egyptian smiting an hebrew, one of his brethren. and he looked this way and that way, and when he saw that \
    there was no man, he slew the egyptian, and hid him in the sand. and when he went out the second day, behold, \
    two men of the hebrews strove together: and he said to him that did the wrong, wherefore smitest thou thy \
    fellow and he said, who made thee a prince and a judge over us intendest thou to kill me, as thou killedst the \
    egyptian and moses feared, and said, surely this thing is known. now when pharaoh heard this thing, he sought \
    to slay moses. but moses fled from the face of pharaoh, and dwelt in the land of midian: and he sat down by a \
    well. now the priest of midian had seven daughters: and they came and drew water, and filled the troughs to \
    water their father s flock. and the shepherds came and drove them away: but moses stood up and helped them, and \
    watered their flock. and when they came to reuel their father, he said, how is it that ye are come so soon to \
    day and they said, an egyptian delivered us out of the hand of the shepherds, and also drew water enough for \
    us, and watered the flock. and he said unto his daughters, and where is he why is it that ye have left the man \
    call him, that he may eat bread. and moses was content to dwell with the man: and he gave moses zipporah his \
    daughter. and she bare him a son, and he called his name gershom: for he said, i have been a stranger in a \
    strange land. and it came to pass in process of time, that the king of egypt died: and the children of israel \
    sighed by reason of the bondage, and they cried, and their cry came up unto god by reason of the bondage. and \
    god heard their groaning, and god remembered his covenant with abraham, with isaac, and with jacob. and god \
    looked upon the children of israel, and god had respect unto them. now moses kept the flock of jethro his \
    father in law, the priest of midian: and he led the flock to the backside of the desert, and came to the \
    mountain of god, even to horeb. and the angel of the lord appeared unto him in a flame of fire out of the midst \
    of a bush: and he looked, and, behold, the bush burned with fire, and the bush was not consumed. and moses \
    said, i will now turn aside, and see this great sight, why the bush is not burnt. and when the lord saw that he \
    turned aside to see, god called unto him out of the midst of the bush, and said, moses, moses. and he said, \
    here am i. and he said, draw not nigh hither: put off thy shoes from off thy feet, for the place whereon thou \
    standest is holy ground. moreover he said, i am the god of thy father, the god of abraham, the god of isaac, \
    and the god of jacob. and moses hid his face; for he was afraid to look upon god. and the lord said, i have \
    surely seen the affliction of my people which are in egypt, and have heard their cry by reason of their \
    taskmasters; for i know their sorrows; and i am come down to deliver them out of the hand of the egyptians, and \
    to bring them up out of that land unto a good land and a large, unto a land flowing with milk and honey; unto \
    the place of the canaanites, and the hittites, and the amorites, and the perizzites, and the hivites, and the \
    jebusites. now therefore, behold, the cry of the children of israel is come unto me: and i have also seen the \
    oppression wherewith the egyptians oppress them. come now therefore, and i will send thee unto pharaoh, that \
    thou mayest bring forth my people the children of israel out of egypt. and moses said unto god, who am i, that \
    i should go unto pharaoh, and that i should bring forth the children of israel out of egypt and he said, \
    certainly i will be with thee; and this shall be a token unto thee, that i have sent thee: when thou hast \
    brought forth the people out of egypt, ye shall serve god upon this mountain. and moses said unto god, behold, \
    when i come unto the children of israel, and shall say unto them, the god of your fathers hath sent me unto \
    you; and they shall say to me, what is his name what shall i say unto them and god said unto moses, i am that i \
    am: and he said, thus shalt thou say unto the children of israel, i am hath sent me unto you. and god said \
    moreover unto moses, thus shalt thou say unto the children of israel, the lord god of your fathers, the god of \
    abraham, the god of isaac, and the god of jacob, hath sent me unto you: this is my name for ever, and this is \
    my memorial unto all generations. go, and gather the elders of israel together, and say unto them, the lord god \
    of your fathers, the god of abraham, of isaac, and of jacob, appeared unto me, saying, i have surely visited \
    you, and seen that which is done to you in egypt: and i have said, i will bring you up out of the affliction of \
    egypt unto the land of the canaanites, and the hittites, and the amorites, and the perizzites, and the hivites, \
    and the jebusites, unto a land flowing with milk and honey. and they shall hearken to thy voice: and thou shalt \
    come, thou and the elders of israel, unto the king of egypt, and ye shall say unto him, the lord god of the \
    hebrews hath met with us: and now let us go, we beseech thee, three days journey into the wilderness, that we \
    may sacrifice to the lord our god. and i am sure that the king of egypt will not let you go, no, not by a \
    mighty hand. and i will stretch out my hand, and smite egypt with all my wonders which i will do in the midst \
    thereof: and after that he will let you go. and i will give this people favour in the sight of the egyptians: \
    and it shall come to pass, that, when ye go, ye shall not go empty: but every woman shall borrow of her \
    neighbour, and of her that sojourneth in her house, jewels of silver, and jewels of gold, and raiment: and ye \
    shall put them upon your sons, and upon your daughters; and ye shall spoil the egyptians. and moses answered \
    and said, but, behold, they will not believe me, nor hearken unto my voice: for they will say, the lord hath \
    not appeared unto thee. and the lord said unto him, what is that in thine hand and he said, a rod. and he said, \
    cast it on the ground. and he cast it on the ground, and it became a serpent; and moses fled from before it. \
    and the lord said unto moses, put forth thine hand, and take it by the tail. and he put forth his hand, and \
    caught it, and it became a rod in his hand: that they may believe that the lord god of their fathers, the god \
    of abraham, the god of isaac, and the god of jacob, hath appeared unto thee. and the lord said furthermore unto \
    him, put now thine hand into thy bosom. and he put his hand into his bosom: and when he took it out, behold, \
    his hand was leprous as snow. and he said, put thine hand into thy bosom again. and he put his hand into his \
    bosom again; and plucked it out of his bosom, and, behold, it was turned again as his other flesh. and it shall \
    come to pass, if they will not believe thee, neither hearken to the voice of the first sign, that they will \
    believe the voice of the latter sign. and it shall come to pass, if they will not believe also these two signs, \
    neither hearken unto thy voice, that thou shalt take of the water of the river, and pour it upon the dry land: \
    and the water which thou takest out of the river shall become blood upon the dry land. and moses said unto the \
    lord, o my lord, i am not eloquent, neither heretofore, nor since thou hast spoken unto thy servant: but i am \
    slow of speech, and of a slow tongue. and the lord said unto him, who hath made man s mouth or who maketh the \
    dumb, or deaf, or the seeing, or the blind have not i the lord now therefore go, and i will be with thy mouth, \
    and teach thee what thou shalt say. and he said, o my lord, send, i pray thee, by the hand of him whom thou \
    wilt send. and the anger of the lord was kindled against moses, and he said, is not aaron the levite thy \
    brother i know that he can speak well. and also, behold, he cometh forth to meet thee: and when he seeth thee, \
    he will be glad in his heart. and thou shalt speak unto him, and put words in his mouth: and i will be with thy \
    mouth, and with his mouth, and will teach you what ye shall do. and he shall be thy spokesman unto the people: \
    and he shall be, even he shall be to thee instead of a mouth, and thou shalt be to him instead of god. and thou \
    shalt take this rod in thine hand, wherewith thou shalt do signs. and moses went and returned to jethro his \
    father in law, and said unto him, let me go, i pray thee, and return unto my brethren which are in egypt, and \
    see whether they be yet alive. and jethro said to moses, go in peace. and the lord said unto moses in midian, \
    go, return into egypt: for all the men are dead which sought thy life. and moses took his wife and his sons, \
    and set them upon an ass, and he returned to the land of egypt: and moses took the rod of god in his hand. and \
    the lord said unto moses, when thou goest to return into egypt, see that thou do all those wonders before \
    pharaoh, which i have put in thine hand: but i will harden his heart, that he shall not let the people go. and \
    thou shalt say unto pharaoh, thus saith the lord, israel is my son, even my firstborn: and i say unto thee, let \
    my son go, that he may serve me: and if thou refuse to let him go, behold, i will slay thy son, even thy \
    firstborn. and it came to pass by the way in the inn, that the lord met him, and sought to kill him. then \
    zipporah took a sharp stone, and cut off the foreskin of her son, and cast it at his feet, and said, surely a \
    bloody husband art thou to me. so he let him go: then she said, a bloody husband thou art, because of the \
    circumcision. and the lord said to aaron, go into the wilderness to meet moses. and he went, and met him in the \
    mount of god, and kissed him. and moses told aaron all the words of the lord who had sent him, and all the \
    signs which he had commanded him. and moses and aaron went and gathered together all the elders of the children \
    of israel: and aaron spake all the words which the lord had spoken unto moses, and did the signs in the sight \
    of the people. and the people believed: and when they heard that the lord had visited the children of israel, \
    and that he had looked upon their affliction, then they bowed their heads and worshipped. and afterward moses \
    and aaron went in, and told pharaoh, thus saith the lord god of israel, let my people go, that they may hold a \
    feast unto me in the wilderness. and pharaoh said, who is the lord, that i should obey his voice to let israel \
    go i know not the lord, neither will i let israel go. and they said, the god of the hebrews hath met with us: \
    let us go, we pray thee, three days journey into the desert, and sacrifice unto the lord our god; lest he fall \
    upon us with pestilence, or with the sword. and the king of egypt said unto them, wherefore do ye, moses and \
    aaron, let the people from their works get you unto your burdens. and pharaoh said, behold, the people of the \
    land now are many, and ye make them rest from their burdens. and pharaoh commanded the same day the taskmasters \
    of the people, and their officers, saying, ye shall no more give the people straw to make brick, as heretofore: \
    let them go and gather straw for themselves. and the tale of the bricks, which they did make heretofore, ye \
    shall lay upon them; ye shall not diminish ought thereof: for they be idle; therefore they cry, saying, let us \
    go and sacrifice to our god. let there more work be laid upon the men, that they may labour therein; and let \
    them not regard vain words. and the taskmasters of the people went out, and their officers, and they spake to \
    the people, saying, thus saith pharaoh, i will not give you straw. go ye, get you straw where ye can find it: \
    yet not ought of your work shall be diminished. so the people were scattered abroad throughout all the land of \
    egypt to gather stubble instead of straw. and the taskmasters hasted them, saying, fulfil your works, your \
    daily tasks, as when there was straw. and the officers of the children of israel, which pharaoh s taskmasters \
    had set over them, were beaten, and demanded, wherefore have ye not fulfilled your task in making brick both \
    yesterday and to day, as heretofore then the officers of the children of israel came and cried unto pharaoh, \
    saying, wherefore dealest thou thus with thy servants there is no straw given unto thy servants, and they say \
    to us, make brick: and, behold, thy servants are beaten; but the fault is in thine own people. but he said, ye \
    are idle, ye are idle: therefore ye say, let us go and do sacrifice to the lord. go therefore now, and work; \
    for there shall no straw be given you, yet shall ye deliver the tale of bricks. and the officers of the \
    children of israel did see that they were in evil case, after it was said, ye shall not minish ought from your \
    bricks of your daily task. and they met moses and aaron, who stood in the way, as they came forth from pharaoh: \
    and they said unto them, the lord look upon you, and judge; because ye have made our savour to be abhorred in \
    the eyes of pharaoh, and in the eyes of his servants, to put a sword in their hand to slay us. and moses \
    returned unto the lord, and said, lord, wherefore hast thou so evil entreated this people why is it that thou \
    hast sent me for since i came to pharaoh to speak in thy name, he hath done evil to this people; neither hast \
    thou delivered thy people at all. then the lord said unto moses, now shalt thou see what i will do to pharaoh: \
    for with a strong hand shall he let them go, and with a strong hand shall he drive them out of his land. and \
    god spake unto moses, and said unto him, i am the lord: and i appeared unto abraham, unto isaac, and unto \
    jacob, by the name of god almighty, but by my name jehovah was i not known to them. and i have also established \
    my covenant with them, to give them the land of canaan, the land of their pilgrimage, wherein they were \
    strangers. and i have also heard the groaning of the children of israel, whom the egyptians keep in bondage; \
    and i have remembered my covenant. wherefore say unto the children of israel, i am the lord, and i will bring \
    you out from under the burdens of the egyptians, and i will rid you out of their bondage, and i will redeem you \
    with a stretched out arm, and with great judgments: and i will take you to me for a people, and i will be to \
    you a god: and ye shall know that i am the lord your god, which bringeth you out from under the burdens of the \
    egyptians. and i will bring you in unto the land, concerning the which i did swear to give it to abraham, to \
    isaac, and to jacob; and i will give it you for an heritage: i am the lord. and moses spake so unto the \
    children of israel: but they hearkened not unto moses for anguish of spirit, and for cruel bondage. and the \
    lord spake unto moses, saying, go in, speak unto pharaoh king of egypt, that he let the children of israel go \
    out of his land. and moses spake before the lord, saying, behold, the children of israel have not hearkened \
    unto me; how then shall pharaoh hear me, who am of uncircumcised lips and the lord spake unto moses and unto \
    aaron, and gave them a charge unto the children of israel, and unto pharaoh king of egypt, to bring the \
    children of israel out of the land of egypt. these be the heads of their fathers houses: the sons of reuben the \
    firstborn of israel; hanoch, and pallu, hezron, and carmi: these be the families of reuben. and the sons of \
    simeon; jemuel, and jamin, and ohad, and jachin, and zohar, and shaul the son of a canaanitish woman: these are \
    the families of simeon. and these are the names of the sons of levi according to their generations; gershon, \
    and kohath, and merari: and the years of the life of levi were an hundred thirty and seven years. the sons of \
    gershon; libni, and shimi, according to their families. and the sons of kohath; amram, and izhar, and hebron, \
    and uzziel: and the years of the life of kohath were an hundred thirty and three years. and the sons of merari; \
    mahali and mushi: these are the families of levi according to their generations. and amram took him jochebed \
    his father s sister to wife; and she bare him aaron and moses: and the years of the life of amram were an \
    hundred and thirty and seven years. and the sons of izhar; korah, and nepheg, and zichri. and the sons of \
    uzziel; mishael, and elzaphan, and zithri. and aaron took him elisheba, daughter of amminadab, sister of \
    naashon, to wife; and she bare him nadab, and abihu, eleazar, and ithamar. and the sons of korah; assir, and \
    elkanah, and abiasaph: these are the families of the korhites. and eleazar aaron s son took him one of the \
    daughters of putiel to wife; and she bare him phinehas: these are the heads of the fathers of the levites \
    according to their families. these are that aaron and moses, to whom the lord said, bring out the children of \
    israel from the land of egypt according to their armies. these are they which spake to pharaoh king of egypt, \
    to bring out the children of israel from egypt: these are that moses and aaron. and it came to pass on the day \
    when the lord spake unto moses in the land of egypt, that the lord spake unto moses, saying, i am the lord: \
    speak thou unto pharaoh king of egypt all that i say unto thee. and moses said before the lord, behold, i am of \
    uncircumcised lips, and how shall pharaoh hearken unto me and the lord said unto moses, see, i have made thee a \
    god to pharaoh: and aaron thy brother shall be thy prophet. thou shalt speak all that i command thee: and aaron \
    thy brother shall speak unto pharaoh, that he send the children of israel out of his land. and i will harden \
    pharaoh s heart, and multiply my signs and my wonders in the land of egypt. but pharaoh shall not hearken unto \
    you, that i may lay my hand upon egypt, and bring forth mine armies, and my people the children of israel, out \
    of the land of egypt by great judgments. and the egyptians shall know that i am the lord, when i stretch forth \
    mine hand upon egypt, and bring out the children of israel from among them. and moses and aaron did as the lord \
    commanded them, so did they. and moses was fourscore years old, and aaron fourscore and three years old, when \
    they spake unto pharaoh. and the lord spake unto moses and unto aaron, saying, when pharaoh shall speak unto \
    you, saying, shew a miracle for you: then thou shalt say unto aaron, take thy rod, and cast it before pharaoh, \
    and it shall become a serpent. and moses and aaron went in unto pharaoh, and they did so as the lord had \
    commanded: and aaron cast down his rod before pharaoh, and before his servants, and it became a serpent. then \
    pharaoh also called the wise men and the sorcerers: now the magicians of egypt, they also did in like manner \
    with their enchantments. for they cast down every man his rod, and they became serpents: but aaron s rod \
    swallowed up their rods. and he hardened pharaoh s heart, that he hearkened not unto them; as the lord had \
    said. and the lord said unto moses, pharaoh s heart is hardened, he refuseth to let the people go. get thee \
    unto pharaoh in the morning; lo, he goeth out unto the water; and thou shalt stand by the river s brink against \
    he come; and the rod which was turned to a serpent shalt thou take in thine hand. and thou shalt say unto him, \
    the lord god of the hebrews hath sent me unto thee, saying, let my people go, that they may serve me in the \
    wilderness: and, behold, hitherto thou wouldest not hear. thus saith the lord, in this thou shalt know that i \
    am the lord: behold, i will smite with the rod that is in mine hand upon the waters which are in the river, and \
    they shall be turned to blood. and the fish that is in the river shall die, and the river shall stink; and the \
    egyptians shall lothe to drink of the water of the river. and the lord spake unto moses, say unto aaron, take \
    thy rod, and stretch out thine hand upon the waters of egypt, upon their streams, upon their rivers, and upon \
    their ponds, and upon all their pools of water, that they may become blood; and that there may be blood \
    throughout all the land of egypt, both in vessels of wood, and in vessels of stone. and moses and aaron did so, \
    as the lord commanded; and he lifted up the rod, and smote the waters that were in the river, in the sight of \
    pharaoh, and in the sight of his servants; and all the waters that were in the river were turned to blood. and \
    the fish that was in the river died; and the river stank, and the egyptians could not drink of the water of the \
    river; and there was blood throughout all the land of egypt. and the magicians of egypt did so with their \
    enchantments: and pharaoh s heart was hardened, neither did he hearken unto them; as the lord had said. and \
    pharaoh turned and went into his house, neither did he set his heart to this also. and all the egyptians digged \
    round about the river for water to drink; for they could not drink of the water of the river. and seven days \
    were fulfilled, after that the lord had smitten the river. and the lord spake unto moses, go unto pharaoh, and \
    say unto him, thus saith the lord, let my people go, that they may serve me. and if thou refuse to let them go, \
    behold, i will smite all thy borders with frogs: and the river shall bring forth frogs abundantly, which shall \
    go up and come into thine house, and into thy bedchamber, and upon thy bed, and into the house of thy servants, \
    and upon thy people, and into thine ovens, and into thy kneadingtroughs: and the frogs shall come up both on \
    thee, and upon thy people, and upon all thy servants. and the lord spake unto moses, say unto aaron, stretch \
    forth thine hand with thy rod over the streams, over the rivers, and over the ponds, and cause frogs to come up \
    upon the land of egypt. and aaron stretched out his hand over the waters of egypt; and the frogs came up, and \
    covered the land of egypt. and the magicians did so with their enchantments, and brought up frogs upon the land \
    of egypt. then pharaoh called for moses and aaron, and said, intreat the lord, that he may take away the frogs \
    from me, and from my people; and i will let the people go, that they may do sacrifice unto the lord. and moses \
    said unto pharaoh, glory over me: when shall i intreat for thee, and for thy servants, and for thy people, to \
    destroy the frogs from thee and thy houses, that they may remain in the river only and he said, to morrow. and \
    he said, be it according to thy word: that thou mayest know that there is none like unto the lord our god. and \
    the frogs shall depart from thee, and from thy houses, and from thy servants, and from thy people; they shall \
    remain in the river only. and moses and aaron went out from pharaoh: and moses cried unto the lord because of \
    the frogs which he had brought against pharaoh. and the lord did according to the word of moses; and the frogs \
    died out of the houses, out of the villages, and out of the fields. and they gathered them together upon heaps: \
    and the land stank. but when pharaoh saw that there was respite, he hardened his heart, and hearkened not unto \
    them; as the lord had said. and the lord said unto moses, say unto aaron, stretch out thy rod, and smite the \
    dust of the land, that it may become lice throughout all the land of egypt. and they did so; for aaron \
    stretched out his hand with his rod, and smote the dust of the earth, and it became lice in man, and in beast; \
    all the dust of the land became lice throughout all the land of egypt. and the magicians did so with their \
    enchantments to bring forth lice, but they could not: so there were lice upon man, and upon beast. then the \
    magicians said unto pharaoh, this is the finger of god: and pharaoh s heart was hardened, and he hearkened not \
    unto them; as the lord had said. and the lord said unto moses, rise up early in the morning, and stand before \
    pharaoh; lo, he cometh forth to the water; and say unto him, thus saith the lord, let my people go, that they \
    may serve me. else, if thou wilt not let my people go, behold, i will send swarms of flies upon thee, and upon \
    thy servants, and upon thy people, and into thy houses: and the houses of the egyptians shall be full of swarms \
    of flies, and also the ground whereon they are. and i will sever in that day the land of goshen, in which my \
    people dwell, that no swarms of flies shall be there; to the end thou mayest know that i am the lord in the \
    midst of the earth. and i will put a division between my people and thy people: to morrow shall this sign be. \
    and the lord did so; and there came a grievous swarm of flies into the house of pharaoh, and into his servants \
    houses, and into all the land of egypt: the land was corrupted by reason of the swarm of flies. and pharaoh \
    called for moses and for aaron, and said, go ye, sacrifice to your god in the land. and moses said, it is not \
    meet so to do; for we shall sacrifice the abomination of the egyptians to the lord our god: lo, shall we \
    sacrifice the abomination of the egyptians before their eyes, and will they not stone us we will go three days \
    journey into the wilderness, and sacrifice to the lord our god, as he shall command us. and pharaoh said, i \
    will let you go, that ye may sacrifice to the lord your god in the wilderness; only ye shall not go very far \
    away: intreat for me. and moses said, behold, i go out from thee, and i will intreat the lord that the swarms \
    of flies may depart from pharaoh, from his servants, and from his people, to morrow: but let not pharaoh deal \
    deceitfully any more in not letting the people go to sacrifice to the lord. and moses went out from pharaoh, \
    and intreated the lord. and the lord did according to the word of moses; and he removed the swarms of flies \
    from pharaoh, from his servants, and from his people; there remained not one. and pharaoh hardened his heart at \
    this time also, neither would he let the people go. then the lord said unto moses, go in unto pharaoh, and tell \
    him, thus saith the lord god of the hebrews, let my people go, that they may serve me. for if thou refuse to \
    let them go, and wilt hold them still, behold, the hand of the lord is upon thy cattle which is in the field, \
    upon the horses, upon the asses, upon the camels, upon the oxen, and upon the sheep: there shall be a very \
    grievous murrain. and the lord shall sever between the cattle of israel and the cattle of egypt: and there \
    shall nothing die of all that is the children s of israel. and the lord appointed a set time, saying, to morrow \
    the lord shall do this thing in the land. and the lord did that thing on the morrow, and all the cattle of \
    egypt died: but of the cattle of the children of israel died not one. and pharaoh sent, and, behold, there was \
    not one of the cattle of the israelites dead. and the heart of pharaoh was hardened, and he did not let the \
    people go. and the lord said unto moses and unto aaron, take to you handfuls of ashes of the furnace, and let \
    moses sprinkle it toward the heaven in the sight of pharaoh. and it shall become small dust in all the land of \
    egypt, and shall be a boil breaking forth with blains upon man, and upon beast, throughout all the land of \
    egypt. and they took ashes of the furnace, and stood before pharaoh; and moses sprinkled it up toward heaven; \
    and it became a boil breaking forth with blains upon man, and upon beast. and the magicians could not stand \
    before moses because of the boils; for the boil was upon the magicians, and upon all the egyptians. and the \
    lord hardened the heart of pharaoh, and he hearkened not unto them; as the lord had spoken unto moses. and the \
    lord said unto moses, rise up early in the morning, and stand before pharaoh, and say unto him, thus saith the \
    lord god of the hebrews, let my people go, that they may serve me. for i will at this time send all my plagues \
    upon thine heart, and upon thy servants, and upon thy people; that thou mayest know that there is none like me \
    in all the earth. for now i will stretch out my hand, that i may smite thee and thy people with pestilence; and \
    thou shalt be cut off from the earth. and in very deed for this cause have i raised thee up, for to shew in \
    thee my power; and that my name may be declared throughout all the earth. as yet exaltest thou thyself against \
    my people, that thou wilt not let them go behold, to morrow about this time i will cause it to rain a very \
    grievous hail, such as hath not been in egypt since the foundation thereof even until now. send therefore now, \
    and gather thy cattle, and all that thou hast in the field; for upon every man and beast which shall be found \
    in the field, and shall not be brought home, the hail shall come down upon them, and they shall die. he that \
    feared the word of the lord among the servants of pharaoh made his servants and his cattle flee into the \
    houses: and he that regarded not the word of the lord left his servants and his cattle in the field. and the \
    lord said unto moses, stretch forth thine hand toward heaven, that there may be hail in all the land of egypt, \
    upon man, and upon beast, and upon every herb of the field, throughout the land of egypt. and moses stretched \
    forth his rod toward heaven: and the lord sent thunder and hail, and the fire ran along upon the ground; and \
    the lord rained hail upon the land of egypt. so there was hail, and fire mingled with the hail, very grievous, \
    such as there was none like it in all the land of egypt since it became a nation. and the hail smote throughout \
    all the land of egypt all that was in the field, both man and beast; and the hail smote every herb of the \
    field, and brake every tree of the field. only in the land of goshen, where the children of israel were, was \
    there no hail. and pharaoh sent, and called for moses and aaron, and said unto them, i have sinned this time: \
    the lord is righteous, and i and my people are wicked. intreat the lord for it is enough that there be no more \
    mighty thunderings and hail; and i will let you go, and ye shall stay no longer. and moses said unto him, as \
    soon as i am gone out of the city, i will spread abroad my hands unto the lord; and the thunder shall cease, \
    neither shall there be any more hail; that thou mayest know how that the earth is the lord s. but as for thee \
    and thy servants, i know that ye will not yet fear the lord god. and the flax and the barley was smitten: for \
    the barley was in the ear, and the flax was bolled. but the wheat and the rie were not smitten: for they were \
    not grown up. and moses went out of the city from pharaoh, and spread abroad his hands unto the lord: and the \
    thunders and hail ceased, and the rain was not poured upon the earth. and when pharaoh saw that the rain and \
    the hail and the thunders were ceased, he sinned yet more, and hardened his heart, he and his servants. and the \
    heart of pharaoh was hardened, neither would he let the children of israel go; as the lord had spoken by moses. \
    and the lord said unto moses, go in unto pharaoh: for i have hardened his heart, and the heart of his servants, \
    that i might shew these my signs before him: and that thou mayest tell in the ears of thy son, and of thy son s \
    son, what things i have wrought in egypt, and my signs which i have done among them; that ye may know how that \
    i am the lord. and moses and aaron came in unto pharaoh, and said unto him, thus saith the lord god of the \
    hebrews, how long wilt thou refuse to humble thyself before me let my people go, that they may serve me. else, \
    if thou refuse to let my people go, behold, to morrow will i bring the locusts into thy coast: and they shall \
    cover the face of the earth, that one cannot be able to see the earth: and they shall eat the residue of that \
    which is escaped, which remaineth unto you from the hail, and shall eat every tree which groweth for you out of \
    the field: and they shall fill thy houses, and the houses of all thy servants, and the houses of all the \
    egyptians; which neither thy fathers, nor thy fathers fathers have seen, since the day that they were upon the \
    earth unto this day. and he turned himself, and went out from pharaoh. and pharaoh s servants said unto him, \
    how long shall this man be a snare unto us let the men go, that they may serve the lord their god: knowest thou \
    not yet that egypt is destroyed and moses and aaron were brought again unto pharaoh: and he said unto them, go, \
    serve the lord your god: but who are they that shall go and moses said, we will go with our young and with our \
    old, with our sons and with our daughters, with our flocks and with our herds will we go; for we must hold a \
    feast unto the lord. and he said unto them, let the lord be so with you, as i will let you go, and your little \
    ones: look to it; for evil is before you. not so: go now ye that are men, and serve the lord; for that ye did \
    desire. and they were driven out from pharaoh s presence. and the lord said unto moses, stretch out thine hand \
    over the land of egypt for the locusts, that they may come up upon the land of egypt, and eat every herb of the \
    land, even all that the hail hath left. and moses stretched forth his rod over the land of egypt, and the lord \
    brought an east wind upon the land all that day, and all that night; and when it was morning, the east wind \
    brought the locusts. and the locusts went up over all the land of egypt, and rested in all the coasts of egypt: \
    very grievous were they; before them there were no such locusts as they, neither after them shall be such. for \
    they covered the face of the whole earth, so that the land was darkened; and they did eat every herb of the \
    land, and all the fruit of the trees which the hail had left: and there remained not any green thing in the \
    trees, or in the herbs of the field, through all the land of egypt. then pharaoh called for moses and aaron in \
    haste; and he said, i have sinned against the lord your god, and against you. now therefore forgive, i pray \
    thee, my sin only this once, and intreat the lord your god, that he may take away from me this death only. and \
    he went out from pharaoh, and intreated the lord. and the lord turned a mighty strong west wind, which took \
    away the locusts, and cast them into the red sea; there remained not one locust in all the coasts of egypt. but \
    the lord hardened pharaoh s heart, so that he would not let the children of israel go. and the lord said unto \
    moses, stretch out thine hand toward heaven, that there may be darkness over the land of egypt, even darkness \
    which may be felt. and moses stretched forth his hand toward heaven; and there was a thick darkness in all the \
    land of egypt three days: they saw not one another, neither rose any from his place for three days: but all the \
    children of israel had light in their dwellings. and pharaoh called unto moses, and said, go ye, serve the \
    lord; only let your flocks and your herds be stayed: let your little ones also go with you. and moses said, \
    thou must give us also sacrifices and burnt offerings, that we may sacrifice unto the lord our god. our cattle \
    also shall go with us; there shall not an hoof be left behind; for thereof must we take to serve the lord our \
    god; and we know not with what we must serve the lord, until we come thither. but the lord hardened pharaoh s \
    heart, and he would not let them go. and pharaoh said unto him, get thee from me, take heed to thyself, see my \
    face no more; for in that day thou seest my face thou shalt die. and moses said, thou hast spoken well, i will \
    see thy face again no more. and the lord said unto moses, yet will i bring one plague more upon pharaoh, and \
    upon egypt; afterwards he will let you go hence: when he shall let you go, he shall surely thrust you out hence \
    altogether. speak now in the ears of the people, and let every man borrow of his neighbour, and every woman of \
    her neighbour, jewels of silver, and jewels of gold. and the lord gave the people favour in the sight of the \
    egyptians. moreover the man moses was very great in the land of egypt, in the sight of pharaoh s servants, and \
    in the sight of the people. and moses said, thus saith the lord, about midnight will i go out into the midst of \
    egypt: and all the firstborn in the land of egypt shall die, from the first born of pharaoh that sitteth upon \
    his throne, even unto the firstborn of the maidservant that is behind the mill; and all the firstborn of \
    beasts. and there shall be a great cry throughout all the land of egypt, such as there was none like it, nor \
    shall be like it any more. but against any of the children of israel shall not a dog move his tongue, against \
    man or beast: that ye may know how that the lord doth put a difference between the egyptians and israel. and \
    all these thy servants shall come down unto me, and bow down themselves unto me, saying, get thee out, and all \
    the people that follow thee: and after that i will go out. and he went out from pharaoh in a great anger. and \
    the lord said unto moses, pharaoh shall not hearken unto you; that my wonders may be multiplied in the land of \
    egypt. and moses and aaron did all these wonders before pharaoh: and the lord hardened pharaoh s heart, so that \
    he would not let the children of israel go out of his land. and the lord spake unto moses and aaron in the land \
    of egypt, saying, this month shall be unto you the beginning of months: it shall be the first month of the year \
    to you. speak ye unto all the congregation of israel, saying, in the tenth day of this month they shall take to \
    them every man a lamb, according to the house of their fathers, a lamb for an house: and if the household be \
    too little for the lamb, let him and his neighbour next unto his house take it according to the number of the \
    souls; every man according to his eating shall make your count for the lamb. your lamb shall be without \
    blemish, a male of the first year: ye shall take it out from the sheep, or from the goats: and ye shall keep it \
    up until the fourteenth day of the same month: and the whole assembly of the congregation of israel shall kill \
    it in the evening. and they shall take of the blood, and strike it on the two side posts and on the upper door \
    post of the houses, wherein they shall eat it. and they shall eat the flesh in that night, roast with fire, and \
    unleavened bread; and with bitter herbs they shall eat it. eat not of it raw, nor sodden at all with water, but \
    roast with fire; his head with his legs, and with the purtenance thereof. and ye shall let nothing of it remain \
    until the morning; and that which remaineth of it until the morning ye shall burn with fire. and thus shall ye \
    eat it; with your loins girded, your shoes on your feet, and your staff in your hand; and ye shall eat it in \
    haste: it is the lord s passover. for i will pass through the land of egypt this night, and will smite all the \
    firstborn in the land of egypt, both man and beast; and against all the gods of egypt i will execute judgment: \
    i am the lord. and the blood shall be to you for a token upon the houses where ye are: and when i see the \
    blood, i will pass over you, and the plague shall not be upon you to destroy you, when i smite the land of \
    egypt. and this day shall be unto you for a memorial; and ye shall keep it a feast to the lord throughout your \
    generations; ye shall keep it a feast by an ordinance for ever. seven days shall ye eat unleavened bread; even \
    the first day ye shall put away leaven out of your houses: for whosoever eateth leavened bread from the first \
    day until the seventh day, that soul shall be cut off from israel. and in the first day there shall be an holy \
    convocation, and in the seventh day there shall be an holy convocation to you; no manner of work shall be done \
    in them, save that which every man must eat, that only may be done of you. and ye shall observe the feast of \
    unleavened bread; for in this selfsame day have i brought your armies out of the land of egypt: therefore shall \
    ye observe this day in your generations by an ordinance for ever. in the first month, on the fourteenth day of \
    the month at even, ye shall eat unleavened bread, until the one and twentieth day of the month at even. seven \
    days shall there be no leaven found in your houses: for whosoever eateth that which is leavened, even that soul \
    shall be cut off from the congregation of israel, whether he be a stranger, or born in the land. ye shall eat \
    nothing leavened; in all your habitations shall ye eat unleavened bread. then moses called for all the elders \
    of israel, and said unto them, draw out and take you a lamb according to your families, and kill the passover. \
    and ye shall take a bunch of hyssop, and dip it in the blood that is in the bason, and strike the lintel and \
    the two side posts with the blood that is in the bason; and none of you shall go out at the door of his house \
    until the morning. for the lord will pass through to smite the egyptians; and when he seeth the blood upon the \
    lintel, and on the two side posts, the lord will pass over the door, and will not suffer the destroyer to come \
    in unto your houses to smite you. and ye shall observe this thing for an ordinance to thee and to thy sons for \
    ever. and it shall come to pass, when ye be come to the land which the lord will give you, according as he hath \
    promised, that ye shall keep this service. and it shall come to pass, when your children shall say unto you, \
    what mean ye by this service that ye shall say, it is the sacrifice of the lord s passover, who passed over the \
    houses of the children of israel in egypt, when he smote the egyptians, and delivered our houses. and the \
    people bowed the head and worshipped. and the children of israel went away, and did as the lord had commanded \
    moses and aaron, so did they. and it came to pass, that at midnight the lord smote all the firstborn in the \
    land of egypt, from the firstborn of pharaoh that sat on his throne unto the firstborn of the captive that was \
    in the dungeon; and all the firstborn of cattle. and pharaoh rose up in the night, he, and all his servants, \
    and all the egyptians; and there was a great cry in egypt; for there was not a house where there was not one \
    dead. and he called for moses and aaron by night, and said, rise up, and get you forth from among my people, \
    both ye and the children of israel; and go, serve the lord, as ye have said. also take your flocks and your \
    herds, as ye have said, and be gone; and bless me also. and the egyptians were urgent upon the people, that \
    they might send them out of the land in haste; for they said, we be all dead men. and the people took their \
    dough before it was leavened, their kneadingtroughs being bound up in their clothes upon their shoulders. and \
    the children of israel did according to the word of moses; and they borrowed of the egyptians jewels of silver, \
    and jewels of gold, and raiment: and the lord gave the people favour in the sight of the egyptians, so that \
    they lent unto them such things as they required. and they spoiled the egyptians. and the children of israel \
    journeyed from rameses to succoth, about six hundred thousand on foot that were men, beside children. and a \
    mixed multitude went up also with them; and flocks, and herds, even very much cattle. and they baked unleavened \
    cakes of the dough which they brought forth out of egypt, for it was not leavened; because they were thrust out \
    of egypt, and could not tarry, neither had they prepared for themselves any victual. now the sojourning of the \
    children of israel, who dwelt in egypt, was four hundred and thirty years. and it came to pass at the end of \
    the four hundred and thirty years, even the selfsame day it came to pass, that all the hosts of the lord went \
    out from the land of egypt. it is a night to be much observed unto the lord for bringing them out from the land \
    of egypt: this is that night of the lord to be observed of all the children of israel in their generations. and \
    the lord said unto moses and aaron, this is the ordinance of the passover: there shall no stranger eat thereof: \
    but every man s servant that is bought for money, when thou hast circumcised him, then shall he eat thereof. a \
    foreigner and an hired servant shall not eat thereof. in one house shall it be eaten; thou shalt not carry \
    forth ought of the flesh abroad out of the house; neither shall ye break a bone thereof. all the congregation \
    of israel shall keep it. and when a stranger shall sojourn with thee, and will keep the passover to the lord, \
    let all his males be circumcised, and then let him come near and keep it; and he shall be as one that is born \
    in the land: for no uncircumcised person shall eat thereof. one law shall be to him that is homeborn, and unto \
    the stranger that sojourneth among you. thus did all the children of israel; as the lord commanded moses and \
    aaron, so did they. and it came to pass the selfsame day, that the lord did bring the children of israel out of \
    the land of egypt by their armies. and the lord spake unto moses, saying, sanctify unto me all the firstborn, \
    whatsoever openeth the womb among the children of israel, both of man and of beast: it is mine. and moses said \
    unto the people, remember this day, in which ye came out from egypt, out of the house of bondage; for by \
    strength of hand the lord brought you out from this place: there shall no leavened bread be eaten. this day \
    came ye out in the month abib. and it shall be when the lord shall bring thee into the land of the canaanites, \
    and the hittites, and the amorites, and the hivites, and the jebusites, which he sware unto thy fathers to give \
    thee, a land flowing with milk and honey, that thou shalt keep this service in this month. seven days thou \
    shalt eat unleavened bread, and in the seventh day shall be a feast to the lord. unleavened bread shall be \
    eaten seven days; and there shall no leavened bread be seen with thee, neither shall there be leaven seen with \
    thee in all thy quarters. and thou shalt shew thy son in that day, saying, this is done because of that which \
    the lord did unto me when i came forth out of egypt. and it shall be for a sign unto thee upon thine hand, and \
    for a memorial between thine eyes, that the lord s law may be in thy mouth: for with a strong hand hath the \
    lord brought thee out of egypt. thou shalt therefore keep this ordinance in his season from year to year. and \
    it shall be when the lord shall bring thee into the land of the canaanites, as he sware unto thee and to thy \
    fathers, and shall give it thee, that thou shalt set apart unto the lord all that openeth the matrix, and every \
    firstling that cometh of a beast which thou hast; the males shall be the lord s. and every firstling of an ass \
    thou shalt redeem with a lamb; and if thou wilt not redeem it, then thou shalt break his neck: and all the \
    firstborn of man among thy children shalt thou redeem. and it shall be when thy son asketh thee in time to \
    come, saying, what is this that thou shalt say unto him, by strength of hand the lord brought us out from \
    egypt, from the house of bondage: and it came to pass, when pharaoh would hardly let us go, that the lord slew \
    all the firstborn in the land of egypt, both the firstborn of man, and the firstborn of beast: therefore i \
    sacrifice to the lord all that openeth the matrix, being males; but all the firstborn of my children i redeem. \
    and it shall be for a token upon thine hand, and for frontlets between thine eyes: for by strength of hand the \
    lord brought us forth out of egypt. and it came to pass, when pharaoh had let the people go, that god led them \
    not through the way of the land of the philistines, although that was near; for god said, lest peradventure the \
    people repent when they see war, and they return to egypt: but god led the people about, through the way of the \
    wilderness of the red sea: and the children of israel went up harnessed out of the land of egypt. and moses \
    took the bones of joseph with him: for he had straitly sworn the children of israel, saying, god will surely \
    visit you; and ye shall carry up my bones away hence with you. and they took their journey from succoth, and \
    encamped in etham, in the edge of the wilderness. and the lord went before them by day in a pillar of a cloud, \
    to lead them the way; and by night in a pillar of fire, to give them light; to go by day and night: he took not \
    away the pillar of the cloud by day, nor the pillar of fire by night, from before the people. and the lord \
    spake unto moses, saying, speak unto the children of israel, that they turn and encamp before pihahiroth, \
    between migdol and the sea, over against baalzephon: before it shall ye encamp by the sea. for pharaoh will say \
    of the children of israel, they are entangled in the land, the wilderness hath shut them in. and i will harden \
    pharaoh s heart, that he shall follow after them; and i will be honoured upon pharaoh, and upon all his host; \
    that the egyptians may know that i am the lord. and they did so. and it was told the king of egypt that the \
    people fled: and the heart of pharaoh and of his servants was turned against the people, and they said, why \
    have we done this, that we have let israel go from serving us and he made ready his chariot, and took his \
    people with him: and he took six hundred chosen chariots, and all the chariots of egypt, and captains over \
    every one of them. and the lord hardened the heart of pharaoh king of egypt, and he pursued after the children \
    of israel: and the children of israel went out with an high hand. but the egyptians pursued after them, all the \
    horses and chariots of pharaoh, and his horsemen, and his army, and overtook them encamping by the sea, beside \
    pihahiroth, before baalzephon. and when pharaoh drew nigh, the children of israel lifted up their eyes, and, \
    behold, the egyptians marched after them; and they were sore afraid: and the children of israel cried out unto \
    the lord. and they said unto moses, because there were no graves in egypt, hast thou taken us away to die in \
    the wilderness wherefore hast thou dealt thus with us, to carry us forth out of egypt is not this the word that \
    we did tell thee in egypt, saying, let us alone, that we may serve the egyptians for it had been better for us \
    to serve the egyptians, than that we should die in the wilderness. and moses said unto the people, fear ye not, \
    stand still, and see the salvation of the lord, which he will shew to you to day: for the egyptians whom ye \
    have seen to day, ye shall see them again no more for ever. the lord shall fight for you, and ye shall hold \
    your peace. and the lord said unto moses, wherefore criest thou unto me speak unto the children of israel, that \
    they go forward: but lift thou up thy rod, and stretch out thine hand over the sea, and divide it: and the \
    children of israel shall go on dry ground through the midst of the sea. and i, behold, i will harden the hearts \
    of the egyptians, and they shall follow them: and i will get me honour upon pharaoh, and upon all his host, \
    upon his chariots, and upon his horsemen. and the egyptians shall know that i am the lord, when i have gotten \
    me honour upon pharaoh, upon his chariots, and upon his horsemen. and the angel of god, which went before the \
    camp of israel, removed and went behind them; and the pillar of the cloud went from before their face, and \
    stood behind them: and it came between the camp of the egyptians and the camp of israel; and it was a cloud and \
    darkness to them, but it gave light by night to these: so that the one came not near the other all the night. \
    and moses stretched out his hand over the sea; and the lord caused the sea to go back by a strong east wind all \
    that night, and made the sea dry land, and the waters were divided. and the children of israel went into the \
    midst of the sea upon the dry ground: and the waters were a wall unto them on their right hand, and on their \
    left. and the egyptians pursued, and went in after them to the midst of the sea, even all pharaoh s horses, his \
    chariots, and his horsemen. and it came to pass, that in the morning watch the lord looked unto the host of the \
    egyptians through the pillar of fire and of the cloud, and troubled the host of the egyptians, and took off \
    their chariot wheels, that they drave them heavily: so that the egyptians said, let us flee from the face of \
    israel; for the lord fighteth for them against the egyptians. and the lord said unto moses, stretch out thine \
    hand over the sea, that the waters may come again upon the egyptians, upon their chariots, and upon their \
    horsemen. and moses stretched forth his hand over the sea, and the sea returned to his strength when the \
    morning appeared; and the egyptians fled against it; and the lord overthrew the egyptians in the midst of the \
    sea. and the waters returned, and covered the chariots, and the horsemen, and all the host of pharaoh that came \
    into the sea after them; there remained not so much as one of them. but the children of israel walked upon dry \
    land in the midst of the sea; and the waters were a wall unto them on their right hand, and on their left. thus \
    the lord saved israel that day out of the hand of the egyptians; and israel saw the egyptians dead upon the sea \
    shore. and israel saw that great work which the lord did upon the egyptians: and the people feared the lord, \
    and believed the lord, and his servant moses. then sang moses and the children of israel this song unto the \
    lord, and spake, saying, i will sing unto the lord, for he hath triumphed gloriously: the horse and his rider \
    hath he thrown into the sea. the lord is my strength and song, and he is become my salvation: he is my god, and \
    i will prepare him an habitation; my father s god, and i will exalt him. the lord is a man of war: the lord is \
    his name. pharaoh s chariots and his host hath he cast into the sea: his chosen captains also are drowned in \
    the red sea. the depths have covered them: they sank into the bottom as a stone. thy right hand, o lord, is \
    become glorious in power: thy right hand, o lord, hath dashed in pieces the enemy. and in the greatness of \
    thine excellency thou hast overthrown them that rose up against thee: thou sentest forth thy wrath, which \
    consumed them as stubble. and with the blast of thy nostrils the waters were gathered together, the floods \
    stood upright as an heap, and the depths were congealed in the heart of the sea. the enemy said, i will pursue, \
    i will overtake, i will divide the spoil; my lust shall be satisfied upon them; i will draw my sword, my hand \
    shall destroy them. thou didst blow with thy wind, the sea covered them: they sank as lead in the mighty \
    waters. who is like unto thee, o lord, among the gods who is like thee, glorious in holiness, fearful in \
    praises, doing wonders thou stretchedst out thy right hand, the earth swallowed them. thou in thy mercy hast \
    led forth the people which thou hast redeemed: thou hast guided them in thy strength unto thy holy habitation. \
    the people shall hear, and be afraid: sorrow shall take hold on the inhabitants of palestina. then the dukes of \
    edom shall be amazed; the mighty men of moab, trembling shall take hold upon them; all the inhabitants of \
    canaan shall melt away. fear and dread shall fall upon them; by the greatness of thine arm they shall be as \
    still as a stone; till thy people pass over, o lord, till the people pass over, which thou hast purchased. thou \
    shalt bring them in, and plant them in the mountain of thine inheritance, in the place, o lord, which thou hast \
    made for thee to dwell in, in the sanctuary, o lord, which thy hands have established. the lord shall reign for \
    ever and ever. for the horse of pharaoh went in with his chariots and with his horsemen into the sea, and the \
    lord brought again the waters of the sea upon them; but the children of israel went on dry land in the midst of \
    the sea. and miriam the prophetess, the sister of aaron, took a timbrel in her hand; and all the women went out \
    after her with timbrels and with dances. and miriam answered them, sing ye to the lord, for he hath triumphed \
    gloriously; the horse and his rider hath he thrown into the sea. so moses brought israel from the red sea, and \
    they went out into the wilderness of shur; and they went three days in the wilderness, and found no water. and \
    when they came to marah, they could not drink of the waters of marah, for they were bitter: therefore the name \
    of it was called marah. and the people murmured against moses, saying, what shall we drink and he cried unto \
    the lord; and the lord shewed him a tree, which when he had cast into the waters, the waters were made sweet: \
    there he made for them a statute and an ordinance, and there he proved them, and said, if thou wilt diligently \
    hearken to the voice of the lord thy god, and wilt do that which is right in his sight, and wilt give ear to \
    his commandments, and keep all his statutes, i will put none of these diseases upon thee, which i have brought \
    upon the egyptians: for i am the lord that healeth thee. and they came to elim, where were twelve wells of \
    water, and threescore and ten palm trees: and they encamped there by the waters. and they took their journey \
    from elim, and all the congregation of the children of israel came unto the wilderness of sin, which is between \
    elim and sinai, on the fifteenth day of the second month after their departing out of the land of egypt. and \
    the whole congregation of the children of israel murmured against moses and aaron in the wilderness: and the \
    children of israel said unto them, would to god we had died by the hand of the lord in the land of egypt, when \
    we sat by the flesh pots, and when we did eat bread to the full; for ye have brought us forth into this \
    wilderness, to kill this whole assembly with hunger. then said the lord unto moses, behold, i will rain bread \
    from heaven for you; and the people shall go out and gather a certain rate every day, that i may prove them, \
    whether they will walk in my law, or no. and it shall come to pass, that on the sixth day they shall prepare \
    that which they bring in; and it shall be twice as much as they gather daily. and moses and aaron said unto all \
    the children of israel, at even, then ye shall know that the lord hath brought you out from the land of egypt: \
    and in the morning, then ye shall see the glory of the lord; for that he heareth your murmurings against the \
    lord: and what are we, that ye murmur against us and moses said, this shall be, when the lord shall give you in \
    the evening flesh to eat, and in the morning bread to the full; for that the lord heareth your murmurings which \
    ye murmur against him: and what are we your murmurings are not against us, but against the lord. and moses \
    spake unto aaron, say unto all the congregation of the children of israel, come near before the lord: for he \
    hath heard your murmurings. and it came to pass, as aaron spake unto the whole congregation of the children of \
    israel, that they looked toward the wilderness, and, behold, the glory of the lord appeared in the cloud. and \
    the lord spake unto moses, saying, i have heard the murmurings of the children of israel: speak unto them, \
    saying, at even ye shall eat flesh, and in the morning ye shall be filled with bread; and ye shall know that i \
    am the lord your god. and it came to pass, that at even the quails came up, and covered the camp: and in the \
    morning the dew lay round about the host. and when the dew that lay was gone up, behold, upon the face of the \
    wilderness there lay a small round thing, as small as the hoar frost on the ground. and when the children of \
    israel saw it, they said one to another, it is manna: for they wist not what it was. and moses said unto them, \
    this is the bread which the lord hath given you to eat. this is the thing which the lord hath commanded, gather \
    of it every man according to his eating, an omer for every man, according to the number of your persons; take \
    ye every man for them which are in his tents. and the children of israel did so, and gathered, some more, some \
    less. and when they did mete it with an omer, he that gathered much had nothing over, and he that gathered \
    little had no lack; they gathered every man according to his eating. and moses said, let no man leave of it \
    till the morning. notwithstanding they hearkened not unto moses; but some of them left of it until the morning, \
    and it bred worms, and stank: and moses was wroth with them. and they gathered it every morning, every man \
    according to his eating: and when the sun waxed hot, it melted. and it came to pass, that on the sixth day they \
    gathered twice as much bread, two omers for one man: and all the rulers of the congregation came and told \
    moses. and he said unto them, this is that which the lord hath said, to morrow is the rest of the holy sabbath \
    unto the lord: bake that which ye will bake to day, and seethe that ye will seethe; and that which remaineth \
    over lay up for you to be kept until the morning. and they laid it up till the morning, as moses bade: and it \
    did not stink, neither was there any worm therein. and moses said, eat that to day; for to day is a sabbath \
    unto the lord: to day ye shall not find it in the field. six days ye shall gather it; but on the seventh day, \
    which is the sabbath, in it there shall be none. and it came to pass, that there went out some of the people on \
    the seventh day for to gather, and they found none. and the lord said unto moses, how long refuse ye to keep my \
    commandments and my laws see, for that the lord hath given you the sabbath, therefore he giveth you on the \
    sixth day the bread of two days; abide ye every man in his place, let no man go out of his place on the seventh \
    day. so the people rested on the seventh day. and the house of israel called the name thereof manna: and it was \
    like coriander seed, white; and the taste of it was like wafers made with honey. and moses said, this is the \
    thing which the lord commandeth, fill an omer of it to be kept for your generations; that they may see the \
    bread wherewith i have fed you in the wilderness, when i brought you forth from the land of egypt. and moses \
    said unto aaron, take a pot, and put an omer full of manna therein, and lay it up before the lord, to be kept \
    for your generations. as the lord commanded moses, so aaron laid it up before the testimony, to be kept. and \
    the children of israel did eat manna forty years, until they came to a land inhabited; they did eat manna, \
    until they came unto the borders of the land of canaan. now an omer is the tenth part of an ephah. and all the \
    congregation of the children of israel journeyed from the wilderness of sin, after their journeys, according to \
    the commandment of the lord, and pitched in rephidim: and there was no water for the people to drink. wherefore \
    the people did chide with moses, and said, give us water that we may drink. and moses said unto them, why chide \
    ye with me wherefore do ye tempt the lord and the people thirsted there for water; and the people murmured \
    against moses, and said, wherefore is this that thou hast brought us up out of egypt, to kill us and our \
    children and our cattle with thirst and moses cried unto the lord, saying, what shall i do unto this people \
    they be almost ready to stone me. and the lord said unto moses, go on before the people, and take with thee of \
    the elders of israel; and thy rod, wherewith thou smotest the river, take in thine hand, and go. behold, i will \
    stand before thee there upon the rock in horeb; and thou shalt smite the rock, and there shall come water out \
    of it, that the people may drink. and moses did so in the sight of the elders of israel. and he called the name \
    of the place massah, and meribah, because of the chiding of the children of israel, and because they tempted \
    the lord, saying, is the lord among us, or not then came amalek, and fought with israel in rephidim. and moses \
    said unto joshua, choose us out men, and go out, fight with amalek: to morrow i will stand on the top of the \
    hill with the rod of god in mine hand. so joshua did as moses had said to him, and fought with amalek: and \
    moses, aaron, and hur went up to the top of the hill. and it came to pass, when moses held up his hand, that \
    israel prevailed: and when he let down his hand, amalek prevailed. but moses hands were heavy; and they took a \
    stone, and put it under him, and he sat thereon; and aaron and hur stayed up his hands, the one on the one \
    side, and the other on the other side; and his hands were steady until the going down of the sun. and joshua \
    discomfited amalek and his people with the edge of the sword. and the lord said unto moses, write this for a \
    memorial in a book, and rehearse it in the ears of joshua: for i will utterly put out the remembrance of amalek \
    from under heaven. and moses built an altar, and called the name of it jehovahnissi: for he said, because the \
    lord hath sworn that the lord will have war with amalek from generation to generation. when jethro, the priest \
    of midian, moses father in law, heard of all that god had done for moses, and for israel his people, and that \
    the lord had brought israel out of egypt; then jethro, moses father in law, took zipporah, moses wife, after he \
    had sent her back, and her two sons; of which the name of the one was gershom; for he said, i have been an \
    alien in a strange land: and the name of the other was eliezer; for the god of my father, said he, was mine \
    help, and delivered me from the sword of pharaoh: and jethro, moses father in law, came with his sons and his \
    wife unto moses into the wilderness, where he encamped at the mount of god: and he said unto moses, i thy \
    father in law jethro am come unto thee, and thy wife, and her two sons with her. and moses went out to meet his \
    father in law, and did obeisance, and kissed him; and they asked each other of their welfare; and they came \
    into the tent. and moses told his father in law all that the lord had done unto pharaoh and to the egyptians \
    for israel s sake, and all the travail that had come upon them by the way, and how the lord delivered them. and \
    jethro rejoiced for all the goodness which the lord had done to israel, whom he had delivered out of the hand \
    of the egyptians. and jethro said, blessed be the lord, who hath delivered you out of the hand of the \
    egyptians, and out of the hand of pharaoh, who hath delivered the people from under the hand of the egyptians. \
    now i know that the lord is greater than all gods: for in the thing wherein they dealt proudly he was above \
    them. and jethro, moses father in law, took a burnt offering and sacrifices for god: and aaron came, and all \
    the elders of israel, to eat bread with moses father in law before god. and it came to pass on the morrow, that \
    moses sat to judge the people: and the people stood by moses from the morning unto the evening. and when moses \
    father in law saw all that he did to the people, he said, what is this thing that thou doest to the people why \
    sittest thou thyself alone, and all the people stand by thee from morning unto even and moses said unto his \
    father in law, because the people come unto me to enquire of god: when they have a matter, they come unto me; \
    and i judge between one and another, and i do make them know the statutes of god, and his laws. and moses \
    father in law said unto him, the thing that thou doest is not good. thou wilt surely wear away, both thou, and \
    this people that is with thee: for this thing is too heavy for thee; thou art not able to perform it thyself \
    alone. hearken now unto my voice, i will give thee counsel, and god shall be with thee: be thou for the people \
    to god ward, that thou mayest bring the causes unto god: and thou shalt teach them ordinances and laws, and \
    shalt shew them the way wherein they must walk, and the work that they must do. moreover thou shalt provide out \
    of all the people able men, such as fear god, men of truth, hating covetousness; and place such over them, to \
    be rulers of thousands, and rulers of hundreds, rulers of fifties, and rulers of tens: and let them judge the \
    people at all seasons: and it shall be, that every great matter they shall bring unto thee, but every small \
    matter they shall judge: so shall it be easier for thyself, and they shall bear the burden with thee. if thou \
    shalt do this thing, and god command thee so, then thou shalt be able to endure, and all this people shall also \
    go to their place in peace. so moses hearkened to the voice of his father in law, and did all that he had said. \
    and moses chose able men out of all israel, and made them heads over the people, rulers of thousands, rulers of \
    hundreds, rulers of fifties, and rulers of tens. and they judged the people at all seasons: the hard causes \
    they brought unto moses, but every small matter they judged themselves. and moses let his father in law depart; \
    and he went his way into his own land. in the third month, when the children of israel were gone forth out of \
    the land of egypt, the same day came they into the wilderness of sinai. for they were departed from rephidim, \
    and were come to the desert of sinai, and had pitched in the wilderness; and there israel camped before the \
    mount. and moses went up unto god, and the lord called unto him out of the mountain, saying, thus shalt thou \
    say to the house of jacob, and tell the children of israel; ye have seen what i did unto the egyptians, and how \
    i bare you on eagles wings, and brought you unto myself. now therefore, if ye will obey my voice indeed, and \
    keep my covenant, then ye shall be a peculiar treasure unto me above all people: for all the earth is mine: and \
    ye shall be unto me a kingdom of priests, and an holy nation. these are the words which thou shalt speak unto \
    the children of israel. and moses came and called for the elders of the people, and laid before their faces all \
    these words which the lord commanded him. and all the people a
    """

  /// The last 30 000 of the first 1.2 million characters, in the second book of Samuel: 10 000 to stop training by, then
  /// the 20 000 that the reference program holds out.
  package static let later: StaticString = """
    benjamin. and the beerothites fled to gittaim, and were sojourners there until this day. and jonathan, saul s \
    son, had a son that was lame of his feet. he was five years old when the tidings came of saul and jonathan out \
    of jezreel, and his nurse took him up, and fled: and it came to pass, as she made haste to flee, that he fell, \
    and became lame. and his name was mephibosheth. and the sons of rimmon the beerothite, rechab and baanah, went, \
    and came about the heat of the day to the house of ishbosheth, who lay on a bed at noon. and they came thither \
    into the midst of the house, as though they would have fetched wheat; and they smote him under the fifth rib: \
    and rechab and baanah his brother escaped. for when they came into the house, he lay on his bed in his \
    bedchamber, and they smote him, and slew him, and beheaded him, and took his head, and gat them away through \
    the plain all night. and they brought the head of ishbosheth unto david to hebron, and said to the king, behold \
    the head of ishbosheth the son of saul thine enemy, which sought thy life; and the lord hath avenged my lord \
    the king this day of saul, and of his seed. and david answered rechab and baanah his brother, the sons of \
    rimmon the beerothite, and said unto them, as the lord liveth, who hath redeemed my soul out of all adversity, \
    when one told me, saying, behold, saul is dead, thinking to have brought good tidings, i took hold of him, and \
    slew him in ziklag, who thought that i would have given him a reward for his tidings: how much more, when \
    wicked men have slain a righteous person in his own house upon his bed shall i not therefore now require his \
    blood of your hand, and take you away from the earth and david commanded his young men, and they slew them, and \
    cut off their hands and their feet, and hanged them up over the pool in hebron. but they took the head of \
    ishbosheth, and buried it in the sepulchre of abner in hebron. then came all the tribes of israel to david unto \
    hebron, and spake, saying, behold, we are thy bone and thy flesh. also in time past, when saul was king over \
    us, thou wast he that leddest out and broughtest in israel: and the lord said to thee, thou shalt feed my \
    people israel, and thou shalt be a captain over israel. so all the elders of israel came to the king to hebron; \
    and king david made a league with them in hebron before the lord: and they anointed david king over israel. \
    david was thirty years old when he began to reign, and he reigned forty years. in hebron he reigned over judah \
    seven years and six months: and in jerusalem he reigned thirty and three years over all israel and judah. and \
    the king and his men went to jerusalem unto the jebusites, the inhabitants of the land: which spake unto david, \
    saying, except thou take away the blind and the lame, thou shalt not come in hither: thinking, david cannot \
    come in hither. nevertheless david took the strong hold of zion: the same is the city of david. and david said \
    on that day, whosoever getteth up to the gutter, and smiteth the jebusites, and the lame and the blind, that \
    are hated of david s soul, he shall be chief and captain. wherefore they said, the blind and the lame shall not \
    come into the house. so david dwelt in the fort, and called it the city of david. and david built round about \
    from millo and inward. and david went on, and grew great, and the lord god of hosts was with him. and hiram \
    king of tyre sent messengers to david, and cedar trees, and carpenters, and masons: and they built david an \
    house. and david perceived that the lord had established him king over israel, and that he had exalted his \
    kingdom for his people israel s sake. and david took him more concubines and wives out of jerusalem, after he \
    was come from hebron: and there were yet sons and daughters born to david. and these be the names of those that \
    were born unto him in jerusalem; shammuah, and shobab, and nathan, and solomon, ibhar also, and elishua, and \
    nepheg, and japhia, and elishama, and eliada, and eliphalet. but when the philistines heard that they had \
    anointed david king over israel, all the philistines came up to seek david; and david heard of it, and went \
    down to the hold. the philistines also came and spread themselves in the valley of rephaim. and david enquired \
    of the lord, saying, shall i go up to the philistines wilt thou deliver them into mine hand and the lord said \
    unto david, go up: for i will doubtless deliver the philistines into thine hand. and david came to baalperazim, \
    and david smote them there, and said, the lord hath broken forth upon mine enemies before me, as the breach of \
    waters. therefore he called the name of that place baalperazim. and there they left their images, and david and \
    his men burned them. and the philistines came up yet again, and spread themselves in the valley of rephaim. and \
    when david enquired of the lord, he said, thou shalt not go up; but fetch a compass behind them, and come upon \
    them over against the mulberry trees. and let it be, when thou hearest the sound of a going in the tops of the \
    mulberry trees, that then thou shalt bestir thyself: for then shall the lord go out before thee, to smite the \
    host of the philistines. and david did so, as the lord had commanded him; and smote the philistines from geba \
    until thou come to gazer. again, david gathered together all the chosen men of israel, thirty thousand. and \
    david arose, and went with all the people that were with him from baale of judah, to bring up from thence the \
    ark of god, whose name is called by the name of the lord of hosts that dwelleth between the cherubims. and they \
    set the ark of god upon a new cart, and brought it out of the house of abinadab that was in gibeah: and uzzah \
    and ahio, the sons of abinadab, drave the new cart. and they brought it out of the house of abinadab which was \
    at gibeah, accompanying the ark of god: and ahio went before the ark. and david and all the house of israel \
    played before the lord on all manner of instruments made of fir wood, even on harps, and on psalteries, and on \
    timbrels, and on cornets, and on cymbals. and when they came to nachon s threshingfloor, uzzah put forth his \
    hand to the ark of god, and took hold of it; for the oxen shook it. and the anger of the lord was kindled \
    against uzzah; and god smote him there for his error; and there he died by the ark of god. and david was \
    displeased, because the lord had made a breach upon uzzah: and he called the name of the place perezuzzah to \
    this day. and david was afraid of the lord that day, and said, how shall the ark of the lord come to me so \
    david would not remove the ark of the lord unto him into the city of david: but david carried it aside into the \
    house of obededom the gittite. and the ark of the lord continued in the house of obededom the gittite three \
    months: and the lord blessed obededom, and all his household. and it was told king david, saying, the lord hath \
    blessed the house of obededom, and all that pertaineth unto him, because of the ark of god. so david went and \
    brought up the ark of god from the house of obededom into the city of david with gladness. and it was so, that \
    when they that bare the ark of the lord had gone six paces, he sacrificed oxen and fatlings. and david danced \
    before the lord with all his might; and david was girded with a linen ephod. so david and all the house of \
    israel brought up the ark of the lord with shouting, and with the sound of the trumpet. and as the ark of the \
    lord came into the city of david, michal saul s daughter looked through a window, and saw king david leaping \
    and dancing before the lord; and she despised him in her heart. and they brought in the ark of the lord, and \
    set it in his place, in the midst of the tabernacle that david had pitched for it: and david offered burnt \
    offerings and peace offerings before the lord. and as soon as david had made an end of offering burnt offerings \
    and peace offerings, he blessed the people in the name of the lord of hosts. and he dealt among all the people, \
    even among the whole multitude of israel, as well to the women as men, to every one a cake of bread, and a good \
    piece of flesh, and a flagon of wine. so all the people departed every one to his house. then david returned to \
    bless his household. and michal the daughter of saul came out to meet david, and said, how glorious was the \
    king of israel to day, who uncovered himself to day in the eyes of the handmaids of his servants, as one of the \
    vain fellows shamelessly uncovereth himself and david said unto michal, it was before the lord, which chose me \
    before thy father, and before all his house, to appoint me ruler over the people of the lord, over israel: \
    therefore will i play before the lord. and i will yet be more vile than thus, and will be base in mine own \
    sight: and of the maidservants which thou hast spoken of, of them shall i be had in honour. therefore michal \
    the daughter of saul had no child unto the day of her death. and it came to pass, when the king sat in his \
    house, and the lord had given him rest round about from all his enemies; that the king said unto nathan the \
    prophet, see now, i dwell in an house of cedar, but the ark of god dwelleth within curtains. and nathan said to \
    the king, go, do all that is in thine heart; for the lord is with thee. and it came to pass that night, that \
    the word of the lord came unto nathan, saying, go and tell my servant david, thus saith the lord, shalt thou \
    build me an house for me to dwell in whereas i have not dwelt in any house since the time that i brought up the \
    children of israel out of egypt, even to this day, but have walked in a tent and in a tabernacle. in all the \
    places wherein i have walked with all the children of israel spake i a word with any of the tribes of israel, \
    whom i commanded to feed my people israel, saying, why build ye not me an house of cedar now therefore so shalt \
    thou say unto my servant david, thus saith the lord of hosts, i took thee from the sheepcote, from following \
    the sheep, to be ruler over my people, over israel: and i was with thee whithersoever thou wentest, and have \
    cut off all thine enemies out of thy sight, and have made thee a great name, like unto the name of the great \
    men that are in the earth. moreover i will appoint a place for my people israel, and will plant them, that they \
    may dwell in a place of their own, and move no more; neither shall the children of wickedness afflict them any \
    more, as beforetime, and as since the time that i commanded judges to be over my people israel, and have caused \
    thee to rest from all thine enemies. also the lord telleth thee that he will make thee an house. and when thy \
    days be fulfilled, and thou shalt sleep with thy fathers, i will set up thy seed after thee, which shall \
    proceed out of thy bowels, and i will establish his kingdom. he shall build an house for my name, and i will \
    stablish the throne of his kingdom for ever. i will be his father, and he shall be my son. if he commit \
    iniquity, i will chasten him with the rod of men, and with the stripes of the children of men: but my mercy \
    shall not depart away from him, as i took it from saul, whom i put away before thee. and thine house and thy \
    kingdom shall be established for ever before thee: thy throne shall be established for ever. according to all \
    these words, and according to all this vision, so did nathan speak unto david. then went king david in, and sat \
    before the lord, and he said, who am i, o lord god and what is my house, that thou hast brought me hitherto and \
    this was yet a small thing in thy sight, o lord god; but thou hast spoken also of thy servant s house for a \
    great while to come. and is this the manner of man, o lord god and what can david say more unto thee for thou, \
    lord god, knowest thy servant. for thy word s sake, and according to thine own heart, hast thou done all these \
    great things, to make thy servant know them. wherefore thou art great, o lord god: for there is none like thee, \
    neither is there any god beside thee, according to all that we have heard with our ears. and what one nation in \
    the earth is like thy people, even like israel, whom god went to redeem for a people to himself, and to make \
    him a name, and to do for you great things and terrible, for thy land, before thy people, which thou redeemedst \
    to thee from egypt, from the nations and their gods for thou hast confirmed to thyself thy people israel to be \
    a people unto thee for ever: and thou, lord, art become their god. and now, o lord god, the word that thou hast \
    spoken concerning thy servant, and concerning his house, establish it for ever, and do as thou hast said. and \
    let thy name be magnified for ever, saying, the lord of hosts is the god over israel: and let the house of thy \
    servant david be established before thee. for thou, o lord of hosts, god of israel, hast revealed to thy \
    servant, saying, i will build thee an house: therefore hath thy servant found in his heart to pray this prayer \
    unto thee. and now, o lord god, thou art that god, and thy words be true, and thou hast promised this goodness \
    unto thy servant: therefore now let it please thee to bless the house of thy servant, that it may continue for \
    ever before thee: for thou, o lord god, hast spoken it: and with thy blessing let the house of thy servant be \
    blessed for ever. and after this it came to pass that david smote the philistines, and subdued them: and david \
    took methegammah out of the hand of the philistines. and he smote moab, and measured them with a line, casting \
    them down to the ground; even with two lines measured he to put to death, and with one full line to keep alive. \
    and so the moabites became david s servants, and brought gifts. david smote also hadadezer, the son of rehob, \
    king of zobah, as he went to recover his border at the river euphrates. and david took from him a thousand \
    chariots, and seven hundred horsemen, and twenty thousand footmen: and david houghed all the chariot horses, \
    but reserved of them for an hundred chariots. and when the syrians of damascus came to succour hadadezer king \
    of zobah, david slew of the syrians two and twenty thousand men. then david put garrisons in syria of damascus: \
    and the syrians became servants to david, and brought gifts. and the lord preserved david whithersoever he \
    went. and david took the shields of gold that were on the servants of hadadezer, and brought them to jerusalem. \
    and from betah, and from berothai, cities of hadadezer, king david took exceeding much brass. when toi king of \
    hamath heard that david had smitten all the host of hadadezer, then toi sent joram his son unto king david, to \
    salute him, and to bless him, because he had fought against hadadezer, and smitten him: for hadadezer had wars \
    with toi. and joram brought with him vessels of silver, and vessels of gold, and vessels of brass: which also \
    king david did dedicate unto the lord, with the silver and gold that he had dedicated of all nations which he \
    subdued; of syria, and of moab, and of the children of ammon, and of the philistines, and of amalek, and of the \
    spoil of hadadezer, son of rehob, king of zobah. and david gat him a name when he returned from smiting of the \
    syrians in the valley of salt, being eighteen thousand men. and he put garrisons in edom; throughout all edom \
    put he garrisons, and all they of edom became david s servants. and the lord preserved david whithersoever he \
    went. and david reigned over all israel; and david executed judgment and justice unto all his people. and joab \
    the son of zeruiah was over the host; and jehoshaphat the son of ahilud was recorder; and zadok the son of \
    ahitub, and ahimelech the son of abiathar, were the priests; and seraiah was the scribe; and benaiah the son of \
    jehoiada was over both the cherethites and the pelethites; and david s sons were chief rulers. and david said, \
    is there yet any that is left of the house of saul, that i may shew him kindness for jonathan s sake and there \
    was of the house of saul a servant whose name was ziba. and when they had called him unto david, the king said \
    unto him, art thou ziba and he said, thy servant is he. and the king said, is there not yet any of the house of \
    saul, that i may shew the kindness of god unto him and ziba said unto the king, jonathan hath yet a son, which \
    is lame on his feet. and the king said unto him, where is he and ziba said unto the king, behold, he is in the \
    house of machir, the son of ammiel, in lodebar. then king david sent, and fetched him out of the house of \
    machir, the son of ammiel, from lodebar. now when mephibosheth, the son of jonathan, the son of saul, was come \
    unto david, he fell on his face, and did reverence. and david said, mephibosheth. and he answered, behold thy \
    servant and david said unto him, fear not: for i will surely shew thee kindness for jonathan thy father s sake, \
    and will restore thee all the land of saul thy father; and thou shalt eat bread at my table continually. and he \
    bowed himself, and said, what is thy servant, that thou shouldest look upon such a dead dog as i am then the \
    king called to ziba, saul s servant, and said unto him, i have given unto thy master s son all that pertained \
    to saul and to all his house. thou therefore, and thy sons, and thy servants, shall till the land for him, and \
    thou shalt bring in the fruits, that thy master s son may have food to eat: but mephibosheth thy master s son \
    shall eat bread alway at my table. now ziba had fifteen sons and twenty servants. then said ziba unto the king, \
    according to all that my lord the king hath commanded his servant, so shall thy servant do. as for \
    mephibosheth, said the king, he shall eat at my table, as one of the king s sons. and mephibosheth had a young \
    son, whose name was micha. and all that dwelt in the house of ziba were servants unto mephibosheth. so \
    mephibosheth dwelt in jerusalem: for he did eat continually at the king s table; and was lame on both his feet. \
    and it came to pass after this, that the king of the children of ammon died, and hanun his son reigned in his \
    stead. then said david, i will shew kindness unto hanun the son of nahash, as his father shewed kindness unto \
    me. and david sent to comfort him by the hand of his servants for his father. and david s servants came into \
    the land of the children of ammon. and the princes of the children of ammon said unto hanun their lord, \
    thinkest thou that david doth honour thy father, that he hath sent comforters unto thee hath not david rather \
    sent his servants unto thee, to search the city, and to spy it out, and to overthrow it wherefore hanun took \
    david s servants, and shaved off the one half of their beards, and cut off their garments in the middle, even \
    to their buttocks, and sent them away. when they told it unto david, he sent to meet them, because the men were \
    greatly ashamed: and the king said, tarry at jericho until your beards be grown, and then return. and when the \
    children of ammon saw that they stank before david, the children of ammon sent and hired the syrians of \
    bethrehob, and the syrians of zoba, twenty thousand footmen, and of king maacah a thousand men, and of ishtob \
    twelve thousand men. and when david heard of it, he sent joab, and all the host of the mighty men. and the \
    children of ammon came out, and put the battle in array at the entering in of the gate: and the syrians of \
    zoba, and of rehob, and ishtob, and maacah, were by themselves in the field. when joab saw that the front of \
    the battle was against him before and behind, he chose of all the choice men of israel, and put them in array \
    against the syrians: and the rest of the people he delivered into the hand of abishai his brother, that he \
    might put them in array against the children of ammon. and he said, if the syrians be too strong for me, then \
    thou shalt help me: but if the children of ammon be too strong for thee, then i will come and help thee. be of \
    good courage, and let us play the men for our people, and for the cities of our god: and the lord do that which \
    seemeth him good. and joab drew nigh, and the people that were with him, unto the battle against the syrians: \
    and they fled before him. and when the children of ammon saw that the syrians were fled, then fled they also \
    before abishai, and entered into the city. so joab returned from the children of ammon, and came to jerusalem. \
    and when the syrians saw that they were smitten before israel, they gathered themselves together. and hadarezer \
    sent, and brought out the syrians that were beyond the river: and they came to helam; and shobach the captain \
    of the host of hadarezer went before them. and when it was told david, he gathered all israel together, and \
    passed over jordan, and came to helam. and the syrians set themselves in array against david, and fought with \
    him. and the syrians fled before israel; and david slew the men of seven hundred chariots of the syrians, and \
    forty thousand horsemen, and smote shobach the captain of their host, who died there. and when all the kings \
    that were servants to hadarezer saw that they were smitten before israel, they made peace with israel, and \
    served them. so the syrians feared to help the children of ammon any more. and it came to pass, after the year \
    was expired, at the time when kings go forth to battle, that david sent joab, and his servants with him, and \
    all israel; and they destroyed the children of ammon, and besieged rabbah. but david tarried still at \
    jerusalem. and it came to pass in an eveningtide, that david arose from off his bed, and walked upon the roof \
    of the king s house: and from the roof he saw a woman washing herself; and the woman was very beautiful to look \
    upon. and david sent and enquired after the woman. and one said, is not this bathsheba, the daughter of eliam, \
    the wife of uriah the hittite and david sent messengers, and took her; and she came in unto him, and he lay \
    with her; for she was purified from her uncleanness: and she returned unto her house. and the woman conceived, \
    and sent and told david, and said, i am with child. and david sent to joab, saying, send me uriah the hittite. \
    and joab sent uriah to david. and when uriah was come unto him, david demanded of him how joab did, and how the \
    people did, and how the war prospered. and david said to uriah, go down to thy house, and wash thy feet. and \
    uriah departed out of the king s house, and there followed him a mess of meat from the king. but uriah slept at \
    the door of the king s house with all the servants of his lord, and went not down to his house. and when they \
    had told david, saying, uriah went not down unto his house, david said unto uriah, camest thou not from thy \
    journey why then didst thou not go down unto thine house and uriah said unto david, the ark, and israel, and \
    judah, abide in tents; and my lord joab, and the servants of my lord, are encamped in the open fields; shall i \
    then go into mine house, to eat and to drink, and to lie with my wife as thou livest, and as thy soul liveth, i \
    will not do this thing. and david said to uriah, tarry here to day also, and to morrow i will let thee depart. \
    so uriah abode in jerusalem that day, and the morrow. and when david had called him, he did eat and drink \
    before him; and he made him drunk: and at even he went out to lie on his bed with the servants of his lord, but \
    went not down to his house. and it came to pass in the morning, that david wrote a letter to joab, and sent it \
    by the hand of uriah. and he wrote in the letter, saying, set ye uriah in the forefront of the hottest battle, \
    and retire ye from him, that he may be smitten, and die. and it came to pass, when joab observed the city, that \
    he assigned uriah unto a place where he knew that valiant men were. and the men of the city went out, and \
    fought with joab: and there fell some of the people of the servants of david; and uriah the hittite died also. \
    then joab sent and told david all the things concerning the war; and charged the messenger, saying, when thou \
    hast made an end of telling the matters of the war unto the king, and if so be that the king s wrath arise, and \
    he say unto thee, wherefore approached ye so nigh unto the city when ye did fight knew ye not that they would \
    shoot from the wall who smote abimelech the son of jerubbesheth did not a woman cast a piece of a millstone \
    upon him from the wall, that he died in thebez why went ye nigh the wall then say thou, thy servant uriah the \
    hittite is dead also. so the messenger went, and came and shewed david all that joab had sent him for. and the \
    messenger said unto david, surely the men prevailed against us, and came out unto us into the field, and we \
    were upon them even unto the entering of the gate. and the shooters shot from off the wall upon thy servants; \
    and some of the king s servants be dead, and thy servant uriah the hittite is dead also. then david said unto \
    the messenger, thus shalt thou say unto joab, let not this thing displease thee, for the sword devoureth one as \
    well as another: make thy battle more strong against the city, and overthrow it: and encourage thou him. and \
    when the wife of uriah heard that uriah her husband was dead, she mourned for her husband. and when the \
    mourning was past, david sent and fetched her to his house, and she became his wife, and bare him a son. but \
    the thing that david had done displeased the lord. and the lord sent nathan unto david. and he came unto him, \
    and said unto him, there were two men in one city; the one rich, and the other poor. the rich man had exceeding \
    many flocks and herds: but the poor man had nothing, save one little ewe lamb, which he had bought and \
    nourished up: and it grew up together with him, and with his children; it did eat of his own meat, and drank of \
    his own cup, and lay in his bosom, and was unto him as a daughter. and there came a traveller unto the rich \
    man, and he spared to take of his own flock and of his own herd, to dress for the wayfaring man that was come \
    unto him; but took the poor man s lamb, and dressed it for the man that was come to him. and david s anger was \
    greatly kindled against the man; and he said to nathan, as the lord liveth, the man that hath done this thing \
    shall surely die: and he shall restore the lamb fourfold, because he did this thing, and because he had no \
    pity. and nathan said to david, thou art the man. thus saith the lord god of israel, i anointed thee king over \
    israel, and i delivered thee out of the hand of saul; and i gave thee thy master s house, and thy master s \
    wives into thy bosom, and gave thee the house of israel and of judah; and if that had been too little, i would \
    moreover have given unto thee such and such things. wherefore hast thou despised the commandment of the lord, \
    to do evil in his sight thou hast killed uriah the hittite with the sword, and hast taken his wife to be thy \
    wife, and hast slain him with the sword of the children of ammon. now therefore the sword shall never depart \
    from thine house; because thou hast despised me, and hast taken the wife of uriah the hittite to be thy wife. \
    thus saith the lord, behold, i will raise up evil against thee out of thine own house, and i will take thy \
    wives before thine eyes, and give them unto thy neighbour, and he shall lie with thy wives in the sight of this \
    sun. for thou didst it secretly: but i will do this thing before all israel, and before the sun. and david said \
    unto nathan, i have sinned against the lord. and nathan said unto david, the lord also hath put away thy sin; \
    thou shalt not die. howbeit, because by this deed thou hast given great occasion to the enemies of the lord to \
    blaspheme, the child also that is born unto thee shall surely die. and nathan departed unto his house. and the \
    lord struck the child that uriah s wife bare unto david, and it was very sick. david therefore besought god for \
    the child; and david fasted, and went in, and lay all night upon the earth. and the elders of his house arose, \
    and went to him, to raise him up from the earth: but he would not, neither did he eat bread with them. and it \
    came to pass on the seventh day, that the child died. and the servants of david feared to tell him that the \
    child was dead: for they said, behold, while the child was yet alive, we spake unto him, and he would not \
    hearken unto our voice: how will he then vex himself, if we tell him that the child is dead but when david saw \
    that his servants whispered, david perceived that the child was dead: therefore david said unto his servants, \
    is the child dead and they said, he is dead. then david arose from the earth, and washed, and anointed himself, \
    and changed his apparel, and came into the house of the lord, and worshipped: then he came to his own house; \
    and when he required, they set bread before him, and he did eat. then said his servants unto him, what thing is \
    this that thou hast done thou didst fast and weep for the child, while it was alive; but when the child was \
    dead, thou didst rise and eat bread. and he said, while the child was yet alive, i fasted and wept: for i said, \
    who can tell whether god will be gracious to me, that the child may live but now he is dead, wherefore should i \
    fast can i bring him back again i shall go to him, but he shall not return to me. and david comforted bathsheba \
    his wife, and went in unto her, and lay with her: and she bare a son, and he called his name solomon: and the \
    lord loved him. and he sent by the hand of nathan the prophet; and he called his name jedidiah, because of the \
    lord. and joab fought against rabbah of the children of ammon, and took the royal city. and joab sent \
    messengers to david, and said, i have fought against rabbah, and have taken the city of waters. now therefore \
    gather the rest of the people together, and encamp against the city, and take it: lest i take the city, and it \
    be called after my name. and david gathered all the people together, and went to rabbah, and fought against it, \
    and took it. and he took their king s crown from off his head, the weight whereof was a talent of gold with the \
    precious stones: and it was set on da
    """
}
