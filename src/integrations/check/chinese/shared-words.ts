/**
 * Words that `terms.yml` writes for another edition, and that Hong Kong writes as well: they are right in the source, beside the word
 * that the dictionary knows. No rule asks for one of the two. Terms whose words are all of this kind stand in the files of their fields.
 */
export const sharedWords: ReadonlySet<string> = new Set(
  `OPEC PK大戰 世銀總裁 二手房 二手房價格 亞里斯多德 伊衛拉 住房按揭 便當 停利 停損 兆歐元 兆韓元 入室盜竊案 兵工廠 冰棒 冷凍食品
   前首相納吉 勒布朗詹姆斯 勞動契約 即時通信軟件 取保候審 只權重股 只科技股 只股票 叫外送 叫車平台 史蒂芬柯瑞 吉尼係數 呆帳 呼籲用戶
   商店盜竊 垃圾填埋場 塑膠瓶裝 太空梭 奔馳轎車 奶油 家庭幫傭 寬1米 寬2米 寬3米 寬4米 寬5米 寬6米 寬7米 寬8米 寬9米 寬一米 寬七米 寬三米
   寬九米 寬五米 寬兩米 寬八米 寬六米 寬十米 寬四米 希斯洛機場 年增 年增率趨緩 年減 店面 庭審 建築垃圾 建議用戶 弗格森爵士 心導管手術
   心髒病發作 懸浮微粒 房價水平 打點滴 抗原檢測 提醒用戶 摺疊手機 撒切爾夫人 攀岩 收益率 數字 數字通信 新房 新樓盤 旅遊大巴 昂山素季
   星際迷航 最終用戶 月增 月減 板塊走高 核廢水 權重股 歐洲太空總署 水力發電廠 海里 消費者物價指數 灌籃 烤麵包機 煎蛋卷 疾病管制暨預防中心
   登機門 砂拉越 砂石車 碳捕捉 租賃契約 移動電源 穆里尼奧 空乘人員 簽約儀式 簽署儀式 納指漲 紐卡索 終端用戶 網絡熱議 美債收益率
   美國食品藥物管理局 股價淨值比 自由式 良好法規作業 芭達雅 花菜 英拉 薯泥 裏根 視訊 記者會 訴訟費用 詹姆士龐德 貝克漢 質量 追加劑
   透過視訊 過失致人死亡罪 遠端存取 遠端登入 關稅暨貿易總協定 電動公車 電子郵箱賬戶 頭球 食品標示 養老事務 養老服務 首次購房者 黃瓜`.split(
    /\s+/,
  ),
)
