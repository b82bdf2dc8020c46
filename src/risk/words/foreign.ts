import type { VerbSense } from "#risk/words/verbs.ts";

/**
 * The common verbs of tool descriptions in other languages, by the sense that `verbs.ts` gives their English sisters.
 * Forms are listed as they appear (infinitive, imperative, third person), for there are few of them.
 * An entry `form=lemma` names the English verb where the sense alone would not do (`reset`, `cancel`, `send`).
 */
export const latinVerbs: Readonly<Partial<Record<VerbSense, string>>> = {
  read: `obtener obtiene obtén obten buscar busca listar lista consultar consulta mostrar muestra recuperar leer lee
    devuelve devolver verificar verifica encontrar encuentra descargar
    obter obtém obtem retorna retornar recupera pesquisar pesquisa exibir exibe ler lê verificar encontrar
    abrufen abruft holen holt suchen sucht auflisten listet anzeigen zeigt lesen liest liefert ermittelt ermitteln
    prüfen prüft gibt
    obtenir obtient récupérer récupère rechercher recherche lister afficher affiche lire lit renvoie retourne
    vérifier vérifie chercher cherche
    getirir getir listeler döner döndürür arar ara alır gösterir sorgular ottiene ottieni cerca elenca restituisce
    recupera mostra
    получить получает найти показать показывает возвращает mendapatkan mencari menampilkan ophalen haalt zoeken zoekt
    pobierz pobiera wyszukaj`,
  compute: `calcular calcula convertir convierte converter converte analizar analiza analisar analisa generar genera
    gerar gera berechnen berechnet umwandeln konvertiert calculer calcule convertir convertit analyser générer génère
    hesaplar dönüştürür traducir traduce traduzir traduz übersetzt traduit`,
  write: `crear=create crea=create añadir añade agregar agrega actualizar actualiza guardar guarda modificar modifica
    subir escribir escribe enviar=send envía=send envia=send publicar=post publica=post
    criar=create cria=create adicionar adiciona atualizar atualiza salvar salva registrar registra alterar altera escrever escreve
    erstellen=create erstellt=create anlegen hinzufügen fügt aktualisieren aktualisiert speichern speichert ändern ändert
    schreiben schreibt senden=send sendet=send veröffentlichen=post
    créer=create crée=create ajouter ajoute modifier modifie enregistrer enregistre envoyer=send envoie=send publier=post écrire
    écrit oluşturur ekler günceller kaydeder gönderir=send invia=send aggiunge aggiorna salva
    создать=create создает=create создаёт=create добавить добавляет обновить обновляет изменить изменяет сохранить сохраняет
    отправить=send отправляет=send membuat menambahkan mengirim=send maakt toevoegen voegt bijwerken verstuurt=send
    utwórz dodaj dodaje zaktualizuj wyślij=send restaurar=restore
    realizar=make realiza=make efectuar=make efectúa=make efetuar=make efetua=make effectuer=make effectue=make
    emitir=issue emite=issue émettre=issue émet=issue cancelar=cancel cancela=cancel annuler=cancel annule=cancel
    stornieren=cancel storniert=cancel отменить=cancel отменяет=cancel reservar=book buchen=book bucht=book
    réserver=book réserve=book programar=schedule agendar=schedule planifier=schedule planen=schedule plant=schedule
    renommer umbenennen benennt renombrar renomear déplacer déplace mover mueve move verschieben verschiebt kopieren
    kopiert copier copie copiar subir téléverser hochladen lädt herunterladen archivieren archiviert asignar atribuir
    zuweisen weist aprobar aprovar genehmigen approuver approuve compartir teilen partager responder antworten répondre
    sperren sperrt entsperren exportieren exportiert importieren importiert verschicken=send verschickt=send einladen
    bloquear bloquea exportar exporta importar importa bloquer exporter exporte importer importe invitar convidar inviter
    anpassen ergänzen zuordnen verknüpfen abonnieren kündigen=cancel markieren markiert marcar marca marquer marque`,
  run: `ejecutar ejecuta iniciar inicia detener detiene lanzar executar executa parar ausführen führt starten startet
    stoppen stoppt exécuter exécute lancer lance démarrer démarre arrêter çalıştırır başlatır durdurur esegue avvia
    выполнить выполняет запустить запускает остановить menjalankan uitvoeren uruchom
    redémarrer redémarre reiniciar reinicia neustarten перезапустить перезапускает desplegar despliega implantar déployer
    bereitstellen instalar instala installieren installiert installer encender enciende einschalten
    ausschalten schaltet allumer éteindre включить выключить llamar anrufen abspielen reproducir`,
  remove: `eliminar elimina borrar borra suprimir suprime quitar=remove excluir exclui apagar apaga deletar remover
    remove=remove löschen löscht entfernen=remove entfernt=remove supprimer supprime effacer efface retirer=remove
    siler kaldırır=remove sil restablecer=reset redefinir=reset zurücksetzen=reset réinitialiser=reset sıfırlar=reset
    elimina cancella vaciar vacía revocar=revoke revoca=revoke desinstalar vider svuotare rimuovere=remove
    rimuove=remove eliminare limpar=clear limpa=clear limpiar=clear deinstallieren deinstalliert leeren leert
    widerrufen=revoke удалить удаляет очистить=clear сбросить=reset menghapus hapus verwijderen verwijdert usuń usuwa`,
  pay: `pagar paga comprar compra vender vende transferir=transfer transfere=transfer reembolsar=refund cobrar
    bezahlen bezahlt kaufen kauft verkaufen verkauft überweisen überweist erstatten
    payer paie acheter achète vendre vend rembourser transférer=transfer virer öder satın
    купить продать оплатить kupić`,
};

/** Nouns that hold such a verb and say nothing of an act: `存储空间` is storage, `操作系统` an operating system. */
export const eastAsianNouns = `存储空间 存储桶 配置文件 配置信息 配置项 更新日志 更新时间 创建时间 创建者 登录状态 发布时间 订阅者 关注者 收藏夹
  评论区 下载链接 下载地址 控制台 控制器 移动端 移动应用 编辑器 安装包 打印机 执行计划 执行结果 执行时间 运行状态 运行时间
  启动时间 转账记录 交易记录 付款记录 购买力 支付方式 退款记录 分析师 验证码 检查点 注册资本 注册表 注册地 注册时间 授权码
  分享链接 分享码 邀请码 标记语言 覆盖率 覆盖范围 训练集 训练数据 清理策略 执行历史 登录信息 配置中心 发布会 收藏数 点赞数 评论数`;

/** Verbs of Chinese, Japanese and Korean, found anywhere in a run of such letters: longest first. */
export const eastAsianVerbs: Readonly<Partial<Record<VerbSense, string>>> = {
  read: `获取 查询 搜索 列出 读取 检索 返回 查看 查找 检查 显示 获得 提供 抓取 爬取 浏览 监控 诊断 识别 检测 截图 取得 查詢 搜尋 訪問 访问 得到 拉取
    検索 取得 表示 一覧 確認 読み取り 読み込み 参照 返します 返す 取得し
    조회 검색 가져오 가져옵 반환 확인 읽기 읽어 목록 보여 제공 찾기 찾습`,
  compute: `计算 转换 分析 翻译 生成 解析 格式化 编码 解码 比较 统计 评估 推荐 预测 总结 渲染 验证 校验 相加 相减 相乘 相除 求和 四舍五入
    計算 変換 解析 翻訳 検証 比較 要約 加密 解密
    계산 변환 분석 번역 생성 검증 비교 요약`,
  write: `创建=create 新增 添加 更新 修改 设置 保存 写入 上传 编辑 发布=post 发送=send 提交 插入 记录 配置 启用 禁用 重命名 移动 复制 分配 绑定 导入 下载 订阅 关注 收藏 点赞 回复=post 评论=post 新建=create 建立 存储 关闭 登录 连接 切换 追加 替换 合并 导出
    回滚=rollback 归档 标记 邀请 转发=forward 批准 拒绝 签到 注册 授权 上架 下架 撤回 恢复=restore 克隆 推送=push 注入 绘制
    群发=send 分享=share
    作成=create 予約=book 共有 追加 更新 変更 設定 保存 書き込み アップロード 送信=send 投稿=post 登録 編集 挿入
    추가 예약=book 공유 수정 업데이트 저장 설정 업로드 전송=send 등록 작성 편집 변경 만들 보내=send 로그인=login`,
  run: `执行 运行 启动 停止 重启 触发 调用 部署 点击=click 输入=type 按下=press 导航=navigate 打开=open 播放=play 暂停 单步 单步执行 继续执行 断点 扫描 安装 构建 取消=cancel 滚动=scroll 控制 拖动
    双击=click 开启 关机 开机 训练 唤醒 拨打=call 打印=print 终止=stop 中止=stop 播报 滑动=swipe 长按 重试
    実行 起動 停止 再起動 開始 クリック=click 移動します=move 入力=type 再生=play ドラッグ=drag 操作し 操作する デプロイ スクロール インストール
    실행 시작 중지 재시작 클릭=click 배포 재생 호출 설치 취소=cancel`,
  remove: `删除 移除=remove 清空=clear 清除=clear 重置=reset 撤销=revoke 卸载 销毁 注销 擦除 刪除
    删掉 抹除 清理=cleanup 解散 作废 丢弃 覆盖=overwrite 吊销=revoke
    削除 消去 リセット=reset 初期化 クリア=clear アンインストール
    삭제 제거=remove 초기화=reset 비우`,
  pay: `支付 付款 转账 购买 买入 卖出 下单=order 退款 充值 提现 下订单 交易下单
    打赏 下注 质押=stake 赎回=redeem 续费=renew 撤单 平仓 开仓 捐款 缴费 结账 订购
    支払 送金 購入 返金 注文する 売却
    결제 송금 구매 매수 매도 환불 주문하`,
};
